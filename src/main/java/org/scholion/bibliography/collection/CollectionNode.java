package org.scholion.bibliography.collection;

/**
 * A collection with what it holds.
 *
 * @param works how many works it holds by itself
 */
public record CollectionNode(WorkCollection collection, long works) {}
