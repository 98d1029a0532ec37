/** The page of editions: what goes in, what is missing, publication, and the published files. */
package org.scholion.web.edition;
