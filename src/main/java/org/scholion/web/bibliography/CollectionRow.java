package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.collection.CollectionNode;
import org.scholion.bibliography.collection.WorkCollection;

/**
 * A collection beside the table.
 *
 * @param path its name after the names of those that it stands within: "China / Xinjiang"
 * @param parent the one that it stands in, or null
 * @param depth how many it stands within, from 0
 * @param works how many works it holds together with all within it
 * @param inner whether others stand within it
 */
public record CollectionRow(
        UUID id, String name, String path, UUID parent, int depth, long works, boolean inner, long version)
        implements Serializable {
    private static final int DEEPEST = 6;

    /** The rows of nodes that stand each after the one that it stands in. */
    static ArrayList<CollectionRow> of(List<CollectionNode> nodes) {
        ArrayList<CollectionRow> rows = new ArrayList<>();
        Map<UUID, String> paths = new HashMap<>();
        for (int n = 0; n < nodes.size(); n++) {
            CollectionNode node = nodes.get(n);
            WorkCollection one = node.collection();
            String path = one.parentId() == null ? one.name() : paths.get(one.parentId()) + " / " + one.name();
            paths.put(one.id(), path);
            boolean inner = n + 1 < nodes.size() && nodes.get(n + 1).depth() > node.depth();
            rows.add(new CollectionRow(
                    one.id(),
                    one.name(),
                    path,
                    one.parentId(),
                    node.depth(),
                    node.worksWithin(),
                    inner,
                    one.version()));
        }
        return rows;
    }

    /** How far it is indented: where many stand one within another, no further than the page is wide. */
    public int indent() {
        return Math.min(depth, DEEPEST);
    }
}
