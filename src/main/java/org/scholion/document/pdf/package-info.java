/** Reads PDF with a text layer: paragraphs are rebuilt from where lines stand on pages. */
package org.scholion.document.pdf;
