package org.scholion.annotation.passage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.scholion.shared.CodePointText;
import org.scholion.shared.JsonText;
import org.scholion.shared.TextRange;
import org.scholion.shared.TimeOrderedId;

/**
 * Words of a revision that somebody pointed at: their place, the words themselves, and 32 code points on either side
 * (TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model). Never changed: pointing elsewhere
 * makes a new anchor, and finding the words in a later revision adds a placement.
 */
@Entity
@Table(name = "anchor")
public class Anchor {
    /** How much of the surroundings is kept on either side, in code points. */
    public static final int CONTEXT = 32;

    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId;

    @Column(name = "start_cp", updatable = false)
    private int start;

    @Column(name = "end_cp", updatable = false)
    private int end;

    @Column(updatable = false)
    private String exact;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private String suffix;

    @Column(updatable = false)
    private boolean uncertain;

    protected Anchor() {}

    /** Points at a range of a revision; the words and their surroundings are taken from its text. */
    Anchor(UUID documentId, UUID revisionId, CodePointText text, TextRange range) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.revisionId = revisionId;
        this.start = range.start();
        this.end = range.end();
        this.exact = text.substring(range);
        this.prefix = text.clippedSubstring(start - CONTEXT, start);
        this.suffix = text.clippedSubstring(end, end + CONTEXT);
    }

    /**
     * Stands for words that are known from elsewhere, at a place where they may be.
     *
     * @param said the words and their surroundings, as far as they are known
     */
    Anchor(UUID documentId, UUID revisionId, CodePointText text, Guess said) {
        this(documentId, revisionId, text, said.range());
        this.uncertain = true;
        if (said.exact() != null) {
            CodePointText before = new CodePointText(said.prefix() == null ? "" : said.prefix());
            CodePointText after = new CodePointText(said.suffix() == null ? "" : said.suffix());
            this.exact = said.exact();
            this.prefix = before.clippedSubstring(before.length() - CONTEXT, before.length());
            this.suffix = after.clippedSubstring(0, CONTEXT);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    /** Its code points in the text of its revision. */
    public TextRange range() {
        return new TextRange(start, end);
    }

    /**
     * Whether it came from elsewhere and its words were found only perhaps: there is a {@link Placement} in its own
     * revision, too, and its range is but where they may stand.
     */
    public boolean isUncertain() {
        return uncertain;
    }

    /** The words pointed at. */
    public String exact() {
        return exact;
    }

    public String prefix() {
        return prefix;
    }

    public String suffix() {
        return suffix;
    }

    /** The anchor as the change log keeps it. */
    public JsonText state() {
        return new JsonText()
                .with("revision", revisionId)
                .with("start", start)
                .with("end", end)
                .with("exact", exact);
    }
}
