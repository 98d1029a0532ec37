/** The edition as a PDF: Apache FOP sets and tags the pages, PDFBox adds what FOP cannot, highlights above all. */
package org.scholion.edition.pdf;
