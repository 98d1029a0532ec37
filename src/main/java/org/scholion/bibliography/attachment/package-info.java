/** PDFs and scans of works: checked, stored by their SHA-256, shown again. */
package org.scholion.bibliography.attachment;
