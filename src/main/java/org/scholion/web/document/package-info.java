/** The pages of documents: their list with coverage, the upload, and their descriptions. */
package org.scholion.web.document;
