package org.scholion.bibliography;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.TimeOrderedId;

/**
 * A book, article or other thing that can be cited. What is not known of it is simply not there; for every field that is
 * there, {@link FieldOrigin} says where it came from. Merging sets {@code mergedInto} and repoints nothing.
 */
@Entity
@Table(name = "work")
public class Work {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Id
    private UUID id;

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "csl_json")
    private String cslJson;

    @Column(name = "provenance_json")
    private String provenanceJson;

    @Column(name = "sort_key")
    private String sortKey;

    @Embedded
    private WorkFacets facets;

    /** By which rules its words and names were found; see {@link WorkWords#RULES}. */
    @Column(name = "indexed_by")
    private int indexedBy;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Work() {}

    Work(UUID projectId, CslItem item, Map<String, FieldOrigin> origins) {
        this.id = TimeOrderedId.next();
        this.projectId = projectId;
        this.createdAt = Moment.now();
        record(item, origins);
    }

    /** Replaces what is known, with the origin of every field; for the services of this room. */
    public final void record(CslItem item, Map<String, FieldOrigin> origins) {
        record(item, origins, Moment.now());
    }

    final void record(CslItem item, Map<String, FieldOrigin> origins, Instant at) {
        this.cslJson = item.toJson();
        this.provenanceJson = provenance(origins);
        this.sortKey = SortKey.of(item);
        this.facets = WorkFacets.of(item, origins);
        this.indexedBy = WorkWords.RULES;
        this.updatedAt = at;
    }

    /** Has its words and names looked for later. */
    final void indexLater() {
        indexedBy = 0;
    }

    /** Its words and names are kept as they are found now. */
    final void indexed() {
        indexedBy = WorkWords.RULES;
    }

    public UUID id() {
        return id;
    }

    public UUID projectId() {
        return projectId;
    }

    /** What is known of it. */
    public CslItem item() {
        return CslItem.fromJson(cslJson);
    }

    /** Where each field came from, by variable name; {@code type} for the type. */
    public Map<String, FieldOrigin> origins() {
        return origins(provenanceJson);
    }

    /** Origins as they are kept. */
    public static String provenance(Map<String, FieldOrigin> origins) {
        JsonText provenance = new JsonText();
        new TreeMap<>(origins)
                .forEach(
                        (field, origin) -> provenance.with(field, origin.state().build()));
        return provenance.toString();
    }

    /** Reads origins as {@link #provenance(Map)} gives them. */
    public static Map<String, FieldOrigin> origins(String provenance) {
        Map<String, FieldOrigin> origins = new TreeMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(provenance))) {
            JsonObject stored = reader.readObject();
            stored.forEach((field, origin) -> origins.put(field, FieldOrigin.of(origin.asJsonObject())));
        }
        return origins;
    }

    /** Fields that its type asks for and nobody knows. */
    public List<String> unknown() {
        return CslVariables.unknownOf(item());
    }

    /** What it is filed under: folded names, year and title. */
    public String sortKey() {
        return sortKey;
    }

    WorkFacets facets() {
        return facets;
    }

    /** The work that it went into, which itself went into none; null for a work of its own. */
    public UUID mergedInto() {
        return mergedInto;
    }

    /** Lets it go into another work, or be one of its own again (null). What refers to it is left alone. */
    public void mergeInto(UUID survivorId) {
        this.mergedInto = survivorId;
        touch();
    }

    /** Notes that something of it changed which is kept elsewhere, such as its key. */
    void touch() {
        this.updatedAt = Moment.now();
    }

    /** The origins of its fields as they are kept. */
    public String provenance() {
        return provenanceJson;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }

    /** The fields that say which work it is, as one line: equal before and after a change that leaves them alone. */
    public String identityState() {
        CslItem item = item();
        JsonText identity = new JsonText();
        CslVariables.IDENTIFYING.stream()
                .sorted()
                .forEach(field -> identity.with(field, item.display(field).orElse(null)));
        return identity.toString();
    }

    /** The work as the change log keeps it: its CSL-JSON. */
    public String state() {
        return cslJson;
    }
}
