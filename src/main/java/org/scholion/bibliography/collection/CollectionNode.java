package org.scholion.bibliography.collection;

/**
 * A collection with what it holds.
 *
 * @param depth how many others it stands within, from 0
 * @param works how many works it holds by itself
 * @param worksWithin how many it holds together with all within it, each counted once
 */
public record CollectionNode(WorkCollection collection, int depth, long works, long worksWithin) {}
