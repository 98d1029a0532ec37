package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;

/** Writes what was done to annotations into the change log and tells the open pages. */
@ApplicationScoped
public class AnnotationLog {
    /** The kind of thing that the log calls an annotation. */
    public static final String TYPE = "annotation";

    private final ChangeRepository changes;
    private final Event<AnnotationChanged> news;

    @Inject
    public AnnotationLog(ChangeRepository changes, Event<AnnotationChanged> news) {
        this.changes = changes;
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
        changes.add(new Change(
                        new Change.Subject(document.projectId(), TYPE, annotation.id(), annotation.version()),
                        act,
                        actor.id(),
                        before == null ? null : before.toJson(),
                        after == null ? null : after.toJson())
                .within(document.id())
                .undoing(undoes));
        news.fire(new AnnotationChanged(
                annotation.documentId(), annotation.authorId(), isShown(before) || isShown(after)));
    }

    private static boolean isShown(AnnotationState state) {
        return state != null && state.visibility() != Visibility.PRIVATE;
    }
}
