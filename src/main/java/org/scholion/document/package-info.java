/** Documents: raw bytes kept unchanged, and the revisions (text and blocks) that readers derive from them. */
package org.scholion.document;
