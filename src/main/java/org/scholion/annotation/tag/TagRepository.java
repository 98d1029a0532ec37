package org.scholion.annotation.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Annotation;

/** Where the tags of notes are looked up, and acts on many notes kept. */
public interface TagRepository {

    /** What the notes are tagged with that a person may see, each with how many of these notes have it. */
    List<Count> count(UUID projectId, UUID personId);

    /**
     * Notes that a person may see, as many as are asked for at most.
     *
     * @param anyOf slots of which they have one at least; empty where it does not matter
     */
    List<Place> find(UUID projectId, UUID personId, NoteFilter filter, Collection<String> anyOf, int most);

    /** The tags of some notes by their slots; only those asked for. */
    List<Tagging> findTaggings(Collection<UUID> annotationIds, Collection<String> slots);

    /** How many tags each of some notes has. */
    List<Size> countTags(Collection<UUID> annotationIds);

    /** Some notes with their targets and tags; deleted ones left out. */
    List<Annotation> load(Collection<UUID> annotationIds);

    void add(TagAct act);

    void add(TagActNote note);

    Optional<TagAct> findAct(UUID id);

    /** The acts of a person in a project, the latest first. */
    List<TagAct> findActs(UUID projectId, UUID personId, int most);

    /** A part of what an act did, in the order of the notes' ids. */
    List<TagActNote> findNotes(UUID actId, UUID after, int most);

    /** Writes what is pending, so that a version that lost a race is noticed here. */
    void flush();

    /** Writes what is pending and lets go of the notes that were loaded. */
    void flushAndForget();

    /**
     * A tag with how many notes have it.
     *
     * @param word as it is spelled; null for a concept
     * @param conceptId null for a word
     */
    record Count(String slot, String word, UUID conceptId, long notes) {}

    /** Where a note is, and whose. */
    record Place(UUID id, UUID documentId, UUID authorId, boolean shared) {}

    /** A tag on a note. */
    record Tagging(UUID annotationId, String slot, String word) {}

    /** How many tags a note has. */
    record Size(UUID annotationId, long tags) {}
}
