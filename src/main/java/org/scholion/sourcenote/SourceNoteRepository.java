package org.scholion.sourcenote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkGrouping;

/** Where source notes and what they cite are kept. */
public interface SourceNoteRepository {

    /** Keeps the notes of a revision, at once, so that many of them do not stay in memory. */
    void addNotes(List<SourceNote> notes);

    /** Keeps what notes cite, like {@link #addNotes}. */
    void addReferences(List<NoteReference> references);

    /** Forgets what the notes of a revision cite; the notes stay. */
    void removeReferences(UUID revisionId);

    Optional<SourceNote> find(UUID id);

    /** The id of a document's revision of a number. */
    Optional<UUID> findRevision(UUID documentId, int number);

    /** The notes of a revision, in the text's order. */
    List<SourceNote> findByRevision(UUID revisionId);

    /** The notes of current revisions that cite one of some works, by document and in the text's order. */
    List<SourceNote> findByWorks(Collection<UUID> workIds);

    /** The documents that some revisions are of, by the revision's id. */
    Map<UUID, NotePlace> findPlaces(Collection<UUID> revisionIds);

    /** All that the notes of a revision cite, note by note in order. */
    List<NoteReference> findReferencesByRevision(UUID revisionId);

    /** All that those notes cite which cite one of some works: these and others beside them, note by note in order. */
    List<NoteReference> findReferencesByWorks(Collection<UUID> workIds);

    /** What the notes of a project cited so far, the oldest first. */
    List<CitedWords> findCited(UUID projectId);

    /** Those of some works that a note of any revision refers to. */
    Set<UUID> findNotedAmong(Collection<UUID> workIds);

    /** The works of a project that notes of any revision refer to. */
    List<UUID> findNoted(UUID projectId);

    /**
     * Words that were tied to a work.
     *
     * @param raw the words of the reference, verbatim
     */
    record CitedWords(UUID workId, String raw) {

        /** Takes the words out of what is stored of a reference. */
        public static CitedWords of(UUID workId, String parsedJson) {
            return new CitedWords(workId, ParsedState.read(parsedJson).getString("raw"));
        }
    }

    /** The condition that a note of one of some documents' current revisions cites a work, or one that was merged into it. */
    WorkCondition notedIn(Collection<UUID> documentIds);

    /** The documents whose notes, those of the current revision, cite works; by the documents' ids. */
    WorkGrouping<UUID> byDocument();
}
