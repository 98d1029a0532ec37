package org.scholion.annotation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.annotation.passage.Anchor;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A scholar's mark or note on words of a document, or a reply to one: private until its author shows it to others. The
 * replies to one are its thread; they are seen by whoever sees it. A deleted one stays, unseen, so that the log can name
 * it and its author can take the deletion back.
 */
@Entity
@Table(name = "annotation")
public class Annotation {
    /** Longest body in characters. */
    public static final int LONGEST_BODY = 100_000;

    @Id
    private UUID id;

    @Column(name = "document_id", updatable = false)
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private AnnotationKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    private String body;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    // Read at once, the whole annotation would be compared with a copy of itself at the end of every transaction.
    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "annotation_target",
            joinColumns = @JoinColumn(name = "annotation_id"),
            inverseJoinColumns = @JoinColumn(name = "anchor_id"))
    @OrderColumn(name = "ordinal")
    private List<Anchor> targets = new ArrayList<>();

    @OneToMany(mappedBy = "annotation", fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    private List<AnnotationTag> tags = new ArrayList<>();

    @Column(name = "parent_id", updatable = false)
    private UUID parentId;

    /** Counted in the database by those who reply, so that replies do not change the version of what they answer. */
    @Column(insertable = false, updatable = false)
    private int replies;

    @Embedded
    private Settlement settlement;

    @Embedded
    private Carried carried;

    /** See {@link Readership}; null once it is deleted. */
    @Column(name = "readers_id")
    private UUID readersId;

    @Version
    private long version;

    protected Annotation() {}

    /**
     * A highlight or note.
     *
     * @param target null for what came from elsewhere and points at no words of the text
     */
    public Annotation(UUID documentId, UUID authorId, Anchor target, AnnotationText text) {
        this(documentId, authorId, text);
        if (target != null) {
            this.targets.add(target);
        }
    }

    /** A reply to a highlight or note, seen by those who see that. */
    public Annotation(Annotation root, UUID authorId, String body) {
        this(root.documentId, authorId, new AnnotationText(AnnotationKind.REPLY, body, root.visibility));
        this.parentId = root.id;
    }

    private Annotation(UUID documentId, UUID authorId, AnnotationText text) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.authorId = authorId;
        this.createdAt = Moment.now();
        this.settlement = Settlement.untouched();
        this.carried = Carried.nothing();
        write(text);
    }

    /**
     * Says something else, or to others.
     *
     * @throws Problem.InvalidInput if a note says nothing or too much, or what is no text
     */
    final void write(AnnotationText text) {
        text.requireSound();
        this.kind = text.kind();
        this.body = text.body();
        this.visibility = text.visibility();
        this.readersId = Readership.of(visibility, authorId);
        this.updatedAt = Moment.now();
    }

    /**
     * Says something else of other words.
     *
     * @param target null for no words of the text
     */
    public void become(Anchor target, AnnotationText text) {
        write(text);
        if (!isAt(target)) {
            retarget(target);
        }
    }

    /** Is tagged so and not otherwise. A word that stays is spelled anew. */
    public void tag(Collection<NoteTag> wanted) {
        Map<String, NoteTag> coming = new LinkedHashMap<>();
        wanted.forEach(tag -> coming.put(tag.slot(), tag));
        tags.removeIf(row -> !coming.containsKey(row.slot()));
        for (AnnotationTag row : tags) {
            row.spell(coming.remove(row.slot()).word());
        }
        coming.values().forEach(tag -> tags.add(new AnnotationTag(this, tag)));
        this.updatedAt = Moment.now();
    }

    /** What it is tagged with, in no order. */
    public Set<NoteTag> tags() {
        return tags.stream().map(AnnotationTag::tag).collect(Collectors.toUnmodifiableSet());
    }

    /** Points at other words; null for none. */
    void retarget(Anchor target) {
        targets.clear();
        if (target != null) {
            targets.add(target);
        }
        this.updatedAt = Moment.now();
    }

    /** Takes it away from everybody's sight. */
    public void delete() {
        this.deletedAt = Moment.now();
        this.readersId = null;
    }

    /** Says that the thread is settled, or not any more. */
    public void settle(Settlement decided) {
        this.settlement = decided;
        this.updatedAt = Moment.now();
    }

    /**
     * Is again what it was, and not deleted.
     *
     * @param target the anchor of the state; null for a reply, and for what points at no words
     */
    public void restore(AnnotationState state, Anchor target) {
        write(new AnnotationText(state.kind(), state.body(), state.visibility()));
        if (!isAt(target)) {
            retarget(target);
        }
        carried = carried().again(state.given(), state.motivation());
        if (!tags().equals(Set.copyOf(state.tags()))) {
            tag(state.tags());
        }
        this.settlement = Settlement.again(state);
        this.deletedAt = null;
    }

    private boolean isAt(Anchor target) {
        return target == null
                ? target() == null
                : target() != null && target.id().equals(target().id());
    }

    /** Keeps what came with it from another program. */
    public void carry(Carried other) {
        this.carried = other;
        this.updatedAt = Moment.now();
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public AnnotationKind kind() {
        return kind;
    }

    public Visibility visibility() {
        return visibility;
    }

    public UUID authorId() {
        return authorId;
    }

    /** What is said, in Markdown; empty for a bare highlight. */
    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** What came with it from another program. */
    public Carried carried() {
        // Nothing is written where all of it is null, and nothing read.
        return carried == null ? Carried.nothing() : carried;
    }

    /** The words it is about; null for a reply, and for what points at something else. */
    public Anchor target() {
        return targets.isEmpty() ? null : targets.get(0);
    }

    /** The highlight or note that it replies to, or null. */
    public UUID parentId() {
        return parentId;
    }

    public boolean isReply() {
        return parentId != null;
    }

    /** How many replies it had when it was read. */
    public int replies() {
        return replies;
    }

    /** Whether its thread is open or resolved. */
    public Settlement settlement() {
        return settlement;
    }

    public long version() {
        return version;
    }

    /**
     * Whether a person of its project sees it.
     *
     * @param personId null for somebody who is not known
     */
    public boolean isVisibleTo(UUID personId) {
        return visibility != Visibility.PRIVATE || authorId.equals(personId);
    }

    /** The annotation as the change log keeps it. */
    public AnnotationState state() {
        return AnnotationState.of(this);
    }
}
