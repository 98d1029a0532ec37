package org.scholion.sourcenote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.TextRange;
import org.scholion.shared.TimeOrderedId;

/** One of an article's own notes, or a line under a table that names its sources. */
@Entity
@Table(name = "source_note")
public class SourceNote {
    /** The kind of a note that explains the text instead of citing. */
    public static final String EXPLANATORY = "explanatory";

    /** The kind of a note in which no rule found a reference. */
    public static final String UNREAD = "unread";

    @Id
    private UUID id;

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId;

    @Column(updatable = false)
    private int ordinal;

    @Column(name = "list_no", updatable = false)
    private int list;

    @Column(updatable = false)
    private int number;

    @Column(name = "block_ordinal", updatable = false)
    private int blockOrdinal;

    @Column(name = "start_cp", updatable = false)
    private int start;

    @Column(name = "end_cp", updatable = false)
    private int end;

    @Column(updatable = false)
    private int uses;

    private String kind;

    @Column(name = "former_id")
    private UUID formerId;

    protected SourceNote() {}

    /**
     * @param ordinal place among the revision's notes, from 0
     * @param kind what its words do: {@code short}, {@code full}, {@code web}, {@link #EXPLANATORY} or {@link #UNREAD}
     */
    SourceNote(UUID revisionId, int ordinal, ReadText.ReadNote read, String kind) {
        this.id = TimeOrderedId.next();
        this.revisionId = revisionId;
        this.ordinal = ordinal;
        this.list = read.list();
        this.number = read.number();
        this.blockOrdinal = read.blockOrdinal();
        this.start = read.body().start();
        this.end = read.body().end();
        this.uses = read.uses();
        this.kind = kind;
    }

    public UUID id() {
        return id;
    }

    /** The note of the former revision that it goes on from, or null. */
    public UUID formerId() {
        return formerId;
    }

    void goOnFrom(UUID former) {
        formerId = former;
    }

    public UUID revisionId() {
        return revisionId;
    }

    /** Place among the revision's notes, from 0. */
    int ordinal() {
        return ordinal;
    }

    /** Which numbered list it stands in, from 0; -1 for a line under a table. */
    public int list() {
        return list;
    }

    /** Its printed number; 0 where it has none. */
    public int number() {
        return number;
    }

    public int blockOrdinal() {
        return blockOrdinal;
    }

    /** Its words without number and back-reference letters, as code points of the revision. */
    public TextRange range() {
        return new TextRange(start, end);
    }

    /** How often the text refers to it. */
    public int uses() {
        return uses;
    }

    public String kind() {
        return kind;
    }

    boolean explains() {
        return kind.equals(EXPLANATORY);
    }

    /** Records what newer rules make of its words. */
    void readAs(String newKind) {
        kind = newKind;
    }
}
