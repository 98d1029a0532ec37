/**
 * Words of a document that something points at: anchored where they were read, carried over to every new revision, and,
 * where that is doubtful, waiting for a person's decision. What points at them, and why, this room does not know.
 */
package org.scholion.annotation.passage;
