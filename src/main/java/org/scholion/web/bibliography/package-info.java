/** The bibliography on the web: works, where they are used, and their export. */
package org.scholion.web.bibliography;
