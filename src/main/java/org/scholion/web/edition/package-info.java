/** Editions on the web: published, listed, and their files. */
package org.scholion.web.edition;
