package org.scholion.sourcenote;

/**
 * Where a source note stands.
 *
 * @param document the document's slug
 * @param title the document's title
 * @param revision number of the revision that the note was read in
 */
public record NotePlace(String document, String title, int revision) {}
