package org.scholion.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Where annotations are kept. */
public interface AnnotationRepository {

    void add(Annotation annotation);

    /** An annotation with its targets, deleted ones left out. */
    Optional<Annotation> find(UUID id);

    /** Like {@link #find}, deleted ones too. */
    Optional<Annotation> findEvenDeleted(UUID id);

    /**
     * The highlights and notes of a document that a person may see, with their targets, the oldest first; one more than
     * asked for, to tell whether there is a next page. Replies are left out; a deleted one that has replies is there.
     */
    List<Annotation> findVisible(UUID documentId, UUID personId, Page.Request page);

    /** Of these highlights and notes of a document those that a person may see, with their targets, in any order. */
    List<Annotation> findVisible(UUID documentId, UUID personId, Collection<UUID> ids);

    /** All highlights and notes on words of a document that the project may see, with their targets, the oldest first. */
    List<Annotation> findShared(UUID documentId);

    /** The replies to a highlight or note, the oldest first; one more than asked for. */
    List<Annotation> findReplies(UUID rootId, Page.Request page);

    /**
     * Counts one more reply. The row stays locked until the transaction ends, so that nobody makes the thread private or
     * deletes it meanwhile.
     *
     * @return false if it was deleted, or the author of the reply may not see it
     */
    boolean countReply(UUID rootId, UUID authorId);

    /** Takes over what is in the database now. */
    void readAgain(Annotation annotation);

    /** Counts one reply less. */
    void discountReply(UUID rootId);

    /** Lets no other transaction add a reply to the thread until this one ends. */
    void hold(UUID rootId);

    /** Whether a thread has replies by others than a person. */
    boolean existsReplyByOthers(UUID rootId, UUID personId);

    /**
     * Shows all replies of a thread, deleted ones too, to the same people.
     *
     * @return how many there are that are not deleted
     */
    int showReplies(Annotation root, Visibility visibility);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();
}
