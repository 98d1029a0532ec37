/** Annotations of a document as files: written out, and read from what this and other programs wrote. */
package org.scholion.annotation.exchange;
