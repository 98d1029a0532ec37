package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** A finding in the table, with the tick that a person sets. */
public class FindingRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String key;
    private final String label;
    private final String field;
    private final String value;
    private final ArrayList<Change> changes;
    private final Said said;
    private boolean chosen;

    /**
     * @param key citation key of the work
     * @param changes what a fix would change; empty where there is none
     * @param said what a person said of it, or null
     */
    FindingRow(UUID id, String key, String label, String field, String value, ArrayList<Change> changes, Said said) {
        this.id = id;
        this.key = key;
        this.label = label;
        this.field = field;
        this.value = value;
        this.changes = changes;
        this.said = said;
    }

    public UUID getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    public String getField() {
        return field;
    }

    /** What is remarkable; empty where the field is unknown. */
    public String getValue() {
        return value;
    }

    public ArrayList<Change> getChanges() {
        return changes;
    }

    public boolean isFixable() {
        return !changes.isEmpty();
    }

    /** Why somebody set it aside, or null. */
    public Said getSaid() {
        return said;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    /**
     * What a fix does to one field.
     *
     * @param before null if it is unknown
     * @param after null if it becomes unknown
     */
    public record Change(String field, String before, String after) implements Serializable {}

    /** What a person said of a finding. */
    public record Said(String reason, String person, Instant at) implements Serializable {}
}
