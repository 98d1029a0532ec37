/** Classic BibTeX, written. */
package org.scholion.bibliography.bibtex;
