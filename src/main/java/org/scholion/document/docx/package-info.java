/** Reads DOCX (ECMA-376, WordprocessingML) by streaming over its parts. */
package org.scholion.document.docx;
