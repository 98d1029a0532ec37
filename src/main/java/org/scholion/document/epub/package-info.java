/** Reads EPUB. */
package org.scholion.document.epub;
