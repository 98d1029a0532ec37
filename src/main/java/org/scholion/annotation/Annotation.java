package org.scholion.annotation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;
import org.scholion.shared.TimeOrderedId;

/**
 * A scholar's mark or note on words of a document: private until its author shows it to the project. A deleted one
 * stays, unseen, so that the log can name it.
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

    @ManyToMany(fetch = FetchType.EAGER)
    @JoinTable(
            name = "annotation_target",
            joinColumns = @JoinColumn(name = "annotation_id"),
            inverseJoinColumns = @JoinColumn(name = "anchor_id"))
    @OrderColumn(name = "ordinal")
    private List<Anchor> targets = new ArrayList<>();

    @OneToMany(mappedBy = "annotation", fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    private List<AnnotationTag> tags = new ArrayList<>();

    @Version
    private long version;

    protected Annotation() {}

    Annotation(UUID documentId, UUID authorId, Anchor target, AnnotationKind kind, String body, Visibility visibility) {
        this.id = TimeOrderedId.next();
        this.documentId = documentId;
        this.authorId = authorId;
        this.targets.add(target);
        this.createdAt = Moment.now();
        write(kind, body, visibility);
    }

    /**
     * Says something else, or to others.
     *
     * @throws Problem.InvalidInput if a note says nothing or too much
     */
    final void write(AnnotationKind newKind, String newBody, Visibility newVisibility) {
        if (newKind == AnnotationKind.NOTE && newBody.isBlank()) {
            throw new Problem.InvalidInput(
                    "body", "A note needs words; to mark a passage without any, make a highlight.");
        }
        if (newBody.length() > LONGEST_BODY) {
            throw new Problem.InvalidInput("body", "A note holds at most " + LONGEST_BODY + " characters.");
        }
        this.kind = newKind;
        this.body = newBody;
        this.visibility = newVisibility;
        this.updatedAt = Moment.now();
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

    /** Points at other words. */
    void retarget(Anchor target) {
        targets.clear();
        targets.add(target);
        this.updatedAt = Moment.now();
    }

    void delete() {
        this.deletedAt = Moment.now();
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

    /** The words it is about. */
    public Anchor target() {
        return targets.get(0);
    }

    public long version() {
        return version;
    }

    /** Whether a person sees it. */
    public boolean isVisibleTo(UUID personId) {
        return visibility == Visibility.PROJECT || authorId.equals(personId);
    }

    /** The annotation as the change log keeps it. */
    public String state() {
        return new JsonText()
                .with("kind", kind)
                .with("visibility", visibility)
                .with("body", body)
                .with("target", target().state().build())
                .withObjects("tags", NoteTag.state(tags()))
                .toString();
    }
}
