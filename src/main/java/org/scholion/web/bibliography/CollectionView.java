package org.scholion.web.bibliography;

import java.util.UUID;
import org.scholion.bibliography.collection.CollectionNode;
import org.scholion.bibliography.collection.WorkCollection;
import org.scholion.web.shared.Versioned;

/**
 * A collection as the API shows it.
 *
 * @param parent the collection that it stands in, or null
 * @param place its place there, from 0
 * @param works how many works it holds by itself
 * @param worksWithin how many it holds together with all within it, each counted once
 */
public record CollectionView(UUID id, String name, UUID parent, int place, long works, long worksWithin, long version)
        implements Versioned {

    static CollectionView of(CollectionNode node) {
        WorkCollection collection = node.collection();
        return new CollectionView(
                collection.id(),
                collection.name(),
                collection.parentId(),
                collection.place(),
                node.works(),
                node.worksWithin(),
                collection.version());
    }
}
