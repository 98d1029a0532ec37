/** Reads Markdown. */
package org.scholion.document.markdown;
