package org.scholion.bibliography.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.scholion.shared.JsonText;
import org.scholion.shared.TimeOrderedId;

/** What works somebody looks for again and again, by name; seen by the whole project. */
@Entity
@Table(name = "saved_search")
public class SavedSearch {
    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String name;

    @Column(name = "filter_json")
    private String filterJson;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Version
    private long version;

    protected SavedSearch() {}

    SavedSearch(UUID projectId, String name, WorkFilter filter, UUID personId) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.personId = personId;
        record(name, filter);
    }

    final void record(String newName, WorkFilter filter) {
        this.name = newName;
        this.filterJson = filter.toJson();
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public WorkFilter filter() {
        return WorkFilter.fromJson(filterJson);
    }

    /** Who saved it first. */
    public UUID personId() {
        return personId;
    }

    public long version() {
        return version;
    }

    String state() {
        return new JsonText().with("name", name).with("filter", filterJson).toString();
    }
}
