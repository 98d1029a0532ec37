/** Editions: numbered, frozen snapshots of an annotated document, and the files made of them. */
package org.scholion.edition;
