package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scholion.shared.Problem;

/** Shows threads to others and takes them back. Who sees a note sees its replies. */
@ApplicationScoped
public class Disclosure {
    private final AnnotationRepository annotations;
    private final AnnotationCounts counts;

    @Inject
    public Disclosure(AnnotationRepository annotations, AnnotationCounts counts) {
        this.annotations = annotations;
        this.counts = counts;
    }

    /**
     * Makes ready for a highlight or note to be seen by others than now; to be called before it is changed itself.
     *
     * @throws Problem.Conflict if it shall be private again and others have replied: their words would be hidden from
     *     them
     */
    public void prepare(Annotation root, Visibility wanted) {
        if (root.visibility() == wanted || root.isReply()) {
            return;
        }
        annotations.hold(root.id());
        if (wanted == Visibility.PRIVATE && annotations.existsReplyByOthers(root.id(), root.authorId())) {
            throw new Problem.Conflict(
                    "visibility",
                    "Others have replied, and would not see their own words any more: it cannot be made private.");
        }
        // Replies to what is private are its author's own, before and after.
        int replies = annotations.showReplies(root, wanted);
        if (replies > 0) {
            counts.add(root.documentId(), Readership.of(root.visibility(), root.authorId()), -replies);
            counts.add(root.documentId(), Readership.of(wanted, root.authorId()), replies);
        }
    }
}
