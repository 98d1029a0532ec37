package org.scholion.bibliography.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.TimeOrderedId;

/** A named place for works of a project, which may stand within another. A work may be in several. */
@Entity
@Table(name = "collection")
public class WorkCollection {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "parent_id")
    private UUID parentId;

    private String name;

    private int place;

    @Version
    private long version;

    protected WorkCollection() {}

    WorkCollection(UUID projectId, UUID parentId, String name, int place) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.parentId = parentId;
        this.name = name;
        this.place = place;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void moveTo(UUID newParentId, int newPlace) {
        this.parentId = newParentId;
        this.place = newPlace;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** The collection that it stands in, or null. */
    public UUID parentId() {
        return parentId;
    }

    public String name() {
        return name;
    }

    /** Its place among those that stand where it stands, from 0. */
    public int place() {
        return place;
    }

    public long version() {
        return version;
    }

    String state() {
        return new JsonText()
                .with("name", name)
                .with("parent", parentId)
                .with("place", place)
                .toString();
    }
}
