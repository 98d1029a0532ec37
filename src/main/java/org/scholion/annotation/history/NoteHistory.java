package org.scholion.annotation.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Visibility;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.shared.Page;

/**
 * Tells what became of an annotation from version to version. Others read it from the moment on at which it was shown to
 * them: what its author wrote in private stays private.
 */
@ApplicationScoped
public class NoteHistory {
    /** How many versions a page holds at most: each may be as long as a note. */
    public static final int MOST = 20;

    private final Annotations annotations;
    private final ChangeRepository changes;

    @Inject
    public NoteHistory(Annotations annotations, ChangeRepository changes) {
        this.annotations = annotations;
        this.changes = changes;
    }

    /**
     * The versions of an annotation, the oldest first, {@link #MOST} on a page at most.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    public Page<NoteVersion> list(Actor actor, UUID id, Page.Request page) {
        Annotation annotation = annotations.get(actor, id);
        boolean whole = annotation.authorId().equals(actor.id());
        int limit = Math.min(page.limit(), MOST);
        String hidden = whole ? null : AnnotationState.mark(Visibility.PRIVATE);
        return Page.of(
                        changes.findByObject(id, hidden, new Page.Request(page.after(), limit)),
                        limit,
                        change -> change.id().toString())
                .map(change -> version(change, whole));
    }

    private static NoteVersion version(Change change, boolean whole) {
        AnnotationState before = seen(change.beforeJson(), whole);
        AnnotationState after = seen(change.afterJson(), whole);
        return new NoteVersion(
                change.id(),
                change.act(),
                change.personId(),
                change.changedAt(),
                after,
                WordDiff.between(words(before), words(after)));
    }

    private static AnnotationState seen(String json, boolean whole) {
        AnnotationState state = AnnotationState.parse(json);
        return whole || state == null || state.visibility() != Visibility.PRIVATE ? state : null;
    }

    private static String words(AnnotationState state) {
        return state == null ? "" : state.body();
    }
}
