/** Claims about passages of a document, and the citations that tie them to works. */
package org.scholion.claim;
