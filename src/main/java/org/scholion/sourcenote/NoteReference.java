package org.scholion.sourcenote;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceFinding;
import org.scholion.shared.TimeOrderedId;

/** What a source note cites: a note may cite several works, each one a reference. */
@Entity
@Table(name = "note_reference")
public class NoteReference {
    /** In chars. */
    private static final int LONGEST_LOCATOR = 400;

    @Id
    private UUID id;

    @Column(name = "source_note_id", updatable = false)
    private UUID sourceNoteId;

    @Column(updatable = false)
    private int ordinal;

    @Column(name = "work_id")
    private UUID workId;

    @Column(name = "locator_label")
    private String locatorLabel;

    @Column(name = "locator_value")
    private String locatorValue;

    private String quote;

    @Column(name = "parsed_json")
    private String parsedJson;

    private String rule;

    protected NoteReference() {}

    /**
     * @param ordinal place among the note's references, from 0
     * @param workId the work that it cites, or null where it names none
     * @param rule which rule tied it to the work, or failed to
     * @param further findings beside those of the reference itself
     */
    NoteReference(
            SourceNote note,
            int ordinal,
            UUID workId,
            ParsedReference parsed,
            String rule,
            List<ReferenceFinding> further) {
        this.id = TimeOrderedId.next();
        this.sourceNoteId = note.id();
        this.ordinal = ordinal;
        this.workId = workId;
        // What is longer than a locator may be was misread; the note's own words say it anyway.
        Optional<Locator> place = parsed.place().filter(read -> read.value().length() <= LONGEST_LOCATOR);
        this.locatorLabel = place.map(Locator::label).orElse(null);
        this.locatorValue = place.map(Locator::value).orElse(null);
        this.quote = parsed.quote().orElse(null);
        this.parsedJson = ParsedState.of(parsed, further);
        this.rule = rule;
    }

    public UUID sourceNoteId() {
        return sourceNoteId;
    }

    public UUID workId() {
        return workId;
    }

    /** Where in the work, or null; null as well where the note's words are longer than any place: half a list misleads. */
    public Locator locator() {
        return locatorValue == null ? null : new Locator(locatorLabel, locatorValue);
    }

    /** The work's own words as the note quotes them, or null. */
    public String quote() {
        return quote;
    }

    /** Which rule tied it to its work. */
    public String rule() {
        return rule;
    }

    /** The other things that the reference says. */
    JsonObject parsed() {
        return ParsedState.read(parsedJson);
    }
}
