package org.scholion.search;

import java.util.List;
import java.util.UUID;

/**
 * Something that was found, as it is shown.
 *
 * @param objectId the annotation, claim, work or name; of a passage its document
 * @param document where it stands, or null
 * @param author who wrote it, or null
 * @param found what the index knows of it
 */
public record Hit(UUID objectId, DocumentFacts document, AuthorFacts author, IndexHit found) {

    /** The document that something stands in. */
    public record DocumentFacts(UUID id, String slug, String title) {}

    /** The person who wrote something. */
    public record AuthorFacts(UUID id, String handle, String name) {}

    public EntryType type() {
        return found.type();
    }

    /** The title with what was looked for in it, or null. */
    public Fragment title() {
        return found.title();
    }

    public List<Fragment> fragments() {
        return found.fragments();
    }
}
