package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.project.Permissions;
import org.scholion.shared.Page;

/** Tells where the annotations of a document lie, thousands at a time. What is private to one person does not exist for another. */
@ApplicationScoped
public class Marks {
    /** How many marks make a page. */
    public static final int PAGE = 20_000;

    private final MarkRepository marks;
    private final Permissions permissions;

    @Inject
    public Marks(MarkRepository marks, Permissions permissions) {
        this.marks = marks;
        this.permissions = permissions;
    }

    /**
     * Where those annotations of a document lie that the person may see, the oldest first, as many as {@link #PAGE} at a
     * time.
     *
     * @param revisionId the revision in which their places are asked for
     * @param after id of the last one that is known, or null for the first page
     */
    @Transactional
    public Page<Mark> list(Actor actor, Document document, UUID revisionId, UUID after) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return Page.of(marks.findMarks(document.id(), revisionId, actor.id(), after, PAGE + 1), PAGE, mark -> mark.id()
                .toString());
    }

    /** The tags of a page of marks, by the annotation's id; without those that have none. */
    @Transactional
    public Map<UUID, List<NoteTag>> tags(Actor actor, Document document, List<Mark> page) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return page.isEmpty()
                ? Map.of()
                : marks.findTags(
                        document.id(),
                        actor.id(),
                        page.get(0).id(),
                        page.get(page.size() - 1).id());
    }
}
