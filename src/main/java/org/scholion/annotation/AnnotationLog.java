package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;

/** Writes what was done to annotations into the change log, counts them, and tells the open pages. */
@ApplicationScoped
public class AnnotationLog {
    /** The kind of thing that the log calls an annotation. */
    public static final String TYPE = "annotation";

    private final ChangeRepository changes;
    private final AnnotationCounts counts;
    private final Event<AnnotationChanged> news;

    @Inject
    public AnnotationLog(ChangeRepository changes, AnnotationCounts counts, Event<AnnotationChanged> news) {
        this.changes = changes;
        this.counts = counts;
        this.news = news;
    }

    /**
     * Notes an act of a person.
     *
     * @param act what was done: {@code create}, {@code resolve}, …
     * @param before the state before, or null if there was none
     * @param after the state after, or null if there is none
     * @param undoes the act that it takes back or does again, or null
     */
    public void note(
            Actor actor,
            Document document,
            Annotation annotation,
            String act,
            AnnotationState before,
            AnnotationState after,
            UUID undoes) {
        write(actor, document.projectId(), annotation, act, before, after, undoes);
        news.fire(new AnnotationChanged(
                annotation.documentId(),
                annotation.isReply() ? annotation.parentId() : annotation.id(),
                readers(annotation, before, after),
                annotation.isReply()));
    }

    /** Notes what an act on many annotations did to one of them; whoever does that act tells the pages. */
    public void noteQuietly(
            Actor actor,
            UUID projectId,
            Annotation annotation,
            String act,
            AnnotationState before,
            AnnotationState after) {
        write(actor, projectId, annotation, act, before, after, null);
    }

    private void write(
            Actor actor,
            UUID projectId,
            Annotation annotation,
            String act,
            AnnotationState before,
            AnnotationState after,
            UUID undoes) {
        changes.add(new Change(
                        new Change.Subject(projectId, TYPE, annotation.id(), annotation.version()),
                        act,
                        actor.id(),
                        before == null ? null : before.toJson(),
                        after == null ? null : after.toJson())
                .within(annotation.documentId())
                .undoing(undoes));
        count(annotation, before, after);
    }

    private void count(Annotation annotation, AnnotationState before, AnnotationState after) {
        UUID from = before == null ? null : Readership.of(before.visibility(), annotation.authorId());
        UUID to = after == null ? null : Readership.of(after.visibility(), annotation.authorId());
        if (from != null && !from.equals(to)) {
            counts.add(annotation.documentId(), from, -1);
        }
        if (to != null) {
            counts.add(annotation.documentId(), to, to.equals(from) ? 0 : 1);
        }
    }

    private static Set<UUID> readers(Annotation annotation, AnnotationState before, AnnotationState after) {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .map(state -> state.visibility() == Visibility.PRIVATE ? annotation.authorId() : Readership.PROJECT)
                .collect(Collectors.toSet());
    }
}
