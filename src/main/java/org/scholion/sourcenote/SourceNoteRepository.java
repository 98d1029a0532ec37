package org.scholion.sourcenote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where source notes and what they cite are kept. */
public interface SourceNoteRepository {

    void add(SourceNote note);

    void add(NoteReference reference);

    Optional<SourceNote> find(UUID id);

    /** The notes of a revision, in the text's order. */
    List<SourceNote> findByRevision(UUID revisionId);

    /** The notes of current revisions that cite a work, by document and in the text's order. */
    List<SourceNote> findByWork(UUID workId);

    /** The documents that some revisions are of, by the revision's id. */
    Map<UUID, NotePlace> findPlaces(Collection<UUID> revisionIds);

    /** What some notes cite, note by note in order. */
    List<NoteReference> findReferences(Collection<UUID> noteIds);

    /** All references of a project's notes that were tied to a work, the oldest first. */
    List<NoteReference> findReferencesByProject(UUID projectId);
}
