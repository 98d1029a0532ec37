package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.collection.Children;

/** A collection as it is being made, renamed, moved or deleted. */
public class CollectionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CollectionRow row;
    private String name;
    private String parent;
    private boolean deleting;
    private Children children = Children.UP;

    /**
     * @param row the collection, or null for a new one
     * @param parent the one in which it stands or is to stand, or null
     */
    CollectionForm(CollectionRow row, UUID parent) {
        this.row = row;
        this.name = row == null ? null : row.name();
        this.parent = parent == null ? null : parent.toString();
    }

    /** The collection, or null for a new one. */
    public CollectionRow getRow() {
        return row;
    }

    public boolean isNew() {
        return row == null;
    }

    /** Those of all collections that it may stand in: neither itself nor what stands within it. */
    List<CollectionRow> parents(List<CollectionRow> all) {
        Set<UUID> within = new HashSet<>();
        if (row != null) {
            within.add(row.id());
        }
        // Each stands after the one that it stands in.
        all.stream().filter(one -> within.contains(one.parent())).forEach(one -> within.add(one.id()));
        return all.stream().filter(one -> !within.contains(one.id())).toList();
    }

    UUID parentId() {
        return parent == null || parent.isBlank() ? null : UUID.fromString(parent);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Id of the collection that it stands in; null or blank for the top. */
    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    /** Whether somebody asked to delete it and has not confirmed yet. */
    public boolean isDeleting() {
        return deleting;
    }

    void setDeleting(boolean deleting) {
        this.deleting = deleting;
    }

    /** What becomes of those within it: "UP" or "DELETE". */
    public String getChildren() {
        return children.name();
    }

    public void setChildren(String children) {
        this.children = Children.valueOf(children);
    }

    /** Null where there are none within it. */
    Children children() {
        return row.inner() ? children : null;
    }
}
