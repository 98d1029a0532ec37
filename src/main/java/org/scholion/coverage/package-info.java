/** How far the paragraphs of documents are covered by citations. */
package org.scholion.coverage;
