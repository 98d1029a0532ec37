package org.scholion.annotation.passage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.placing.Found;
import org.scholion.shared.CompositeKey;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;

/**
 * Where an anchor stands in a revision later than its own: what was found, with its confidence and rule, for ever, and
 * beside it what a person decided, which counts instead and can be taken back.
 */
@Entity
@IdClass(Placement.Key.class)
@Table(name = "placement")
public class Placement {
    @Id
    @Column(name = "anchor_id")
    private UUID anchorId;

    @Id
    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private PlacementState state;

    @Column(name = "start_cp")
    private Integer start;

    @Column(name = "end_cp")
    private Integer end;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_state")
    private PlacementState foundState;

    @Column(name = "found_start_cp")
    private Integer foundStart;

    @Column(name = "found_end_cp")
    private Integer foundEnd;

    private double confidence;

    private String rule;

    @Column(name = "same_words")
    private boolean sameWords;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private long version;

    protected Placement() {}

    /** One that is still being looked for. */
    Placement(UUID documentId, UUID anchorId, UUID revisionId) {
        this.documentId = documentId;
        this.anchorId = anchorId;
        this.revisionId = revisionId;
        this.foundState = PlacementState.PENDING;
        this.rule = Found.Rule.NONE.name();
        this.placedAt = Moment.now();
        returnToFound();
    }

    /** Records what was found. */
    final void find(Outcome outcome) {
        this.foundState = outcome.state();
        this.foundStart = outcome.range() == null ? null : outcome.range().start();
        this.foundEnd = outcome.range() == null ? null : outcome.range().end();
        this.confidence = outcome.confidence();
        this.rule = outcome.rule();
        this.sameWords = outcome.sameWords();
        this.placedAt = Moment.now();
        returnToFound();
    }

    private void returnToFound() {
        this.state = foundState;
        this.start = foundStart;
        this.end = foundEnd;
    }

    /**
     * Says that what was found is right.
     *
     * @throws Problem.Conflict if nothing was found
     */
    void accept(UUID personId) {
        if (foundStart == null) {
            throw new Problem.Conflict("decision", "Nothing was found here that could be accepted. Choose the words.");
        }
        returnToFound();
        decide(PlacementState.ACCEPTED, personId);
    }

    /** Says that other words are meant. */
    void move(TextRange range, UUID personId) {
        this.start = range.start();
        this.end = range.end();
        decide(PlacementState.MOVED, personId);
    }

    /** Says that the words are gone. */
    void orphan(UUID personId) {
        this.start = null;
        this.end = null;
        decide(PlacementState.ORPHANED, personId);
    }

    private void decide(PlacementState decided, UUID personId) {
        this.state = decided;
        this.decidedBy = personId;
        this.decidedAt = Moment.now();
    }

    /**
     * Takes a decision back.
     *
     * @throws Problem.Conflict if there is none
     */
    void undo() {
        if (decidedBy == null) {
            throw new Problem.Conflict("decision", "Nobody has decided on this; there is nothing to take back.");
        }
        returnToFound();
        this.decidedBy = null;
        this.decidedAt = null;
    }

    public UUID anchorId() {
        return anchorId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public UUID documentId() {
        return documentId;
    }

    public PlacementState state() {
        return state;
    }

    /** Whether a person decided where it is, or that it is gone. */
    public boolean isDecided() {
        return decidedBy != null;
    }

    /** Who decided, or null. */
    public UUID decidedBy() {
        return decidedBy;
    }

    /** When that was, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }

    public long version() {
        return version;
    }

    /** Where the anchor stands now. */
    public Place place() {
        TextRange range = start == null ? null : new TextRange(start, end);
        boolean same = sameWords && state != PlacementState.MOVED && state != PlacementState.ORPHANED;
        return new Place(revisionId, range, state, confidence, rule, same, version);
    }

    /** What was found before anybody decided; null if nothing was. */
    public TextRange found() {
        return foundStart == null ? null : new TextRange(foundStart, foundEnd);
    }

    /** The placement as the change log keeps it. */
    String asLogged() {
        return new JsonText()
                .with("revision", revisionId)
                .with("state", state)
                .with("start", start)
                .with("end", end)
                .with("confidence", String.format(java.util.Locale.ROOT, "%.3f", confidence))
                .with("rule", rule)
                .toString();
    }

    /** The key of a placement, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID anchorId;
        private UUID revisionId;

        protected Key() {}

        public Key(UUID anchorId, UUID revisionId) {
            this.anchorId = anchorId;
            this.revisionId = revisionId;
        }

        @Override
        protected List<Object> parts() {
            return Arrays.asList(anchorId, revisionId);
        }
    }

    /** What came of looking for an anchor's words in a revision. */
    record Outcome(PlacementState state, TextRange range, double confidence, String rule, boolean sameWords) {
        /** The rule of a placement that only repeats what a person decided in a former revision. */
        static final String PERSON = "PERSON";
        /** The rule of a placement for which too much of the text is new to be searched. */
        static final String NOT_SEARCHED = "NOT_SEARCHED";

        static Outcome of(Found found) {
            PlacementState state =
                    switch (found.certainty()) {
                        case SURE -> PlacementState.PLACED;
                        case DOUBTFUL -> PlacementState.DOUBTFUL;
                        case LOST -> PlacementState.ORPHANED;
                    };
            return new Outcome(
                    state, found.range(), found.confidence(), found.rule().name(), found.same());
        }

        /** A person said in a former revision that the words are gone. */
        static Outcome stillGone() {
            return new Outcome(PlacementState.ORPHANED, null, 1, PERSON, false);
        }

        /** Nothing is known of the words: there was too much to search. */
        static Outcome notSearchedFor() {
            return new Outcome(PlacementState.ORPHANED, null, 0, NOT_SEARCHED, false);
        }

        /** What rests on something doubtful is no surer than that. */
        Outcome atMost(double former) {
            return state == PlacementState.PLACED
                    ? new Outcome(PlacementState.DOUBTFUL, range, Math.min(confidence, former), rule, sameWords)
                    : this;
        }
    }
}
