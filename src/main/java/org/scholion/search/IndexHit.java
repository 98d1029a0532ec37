package org.scholion.search;

import java.util.List;
import java.util.UUID;

/**
 * What the index found, as it was when it was taken up.
 *
 * @param title the title, or null
 * @param fragments pieces of text in which something was found, the beginning of the text where nothing was
 */
public record IndexHit(
        String id,
        Owner owner,
        EntryType type,
        String audience,
        IndexEntry.Place place,
        UUID projectId,
        UUID authorId,
        String kind,
        List<String> statuses,
        Fragment title,
        List<Fragment> fragments) {

    public IndexHit {
        statuses = List.copyOf(statuses);
        fragments = List.copyOf(fragments);
    }

    /** The same at another place. */
    IndexHit at(IndexEntry.Place other) {
        return new IndexHit(id, owner, type, audience, other, projectId, authorId, kind, statuses, title, fragments);
    }
}
