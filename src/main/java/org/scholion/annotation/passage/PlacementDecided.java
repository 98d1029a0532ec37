package org.scholion.annotation.passage;

import java.util.UUID;

/**
 * News for the pages that show a document: somebody decided where words are.
 *
 * @param authorId who wrote what points at them
 * @param shared whether others see that
 */
public record PlacementDecided(UUID documentId, UUID authorId, boolean shared) {}
