package org.scholion.annotation.w3c;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.annotation.Annotation;

/** Finds the annotations of a document, replies among them, as a container lists them. */
public interface CollectionRepository {

    /** The ids of the first annotations for some readers after one, or from the first where that is null. */
    List<UUID> findAfter(UUID documentId, Collection<UUID> readers, UUID after, int most);

    /** The ids of the last annotations for some readers before one, or up to the last where that is null; in order. */
    List<UUID> findBefore(UUID documentId, Collection<UUID> readers, UUID before, int most);

    /** Annotations with their targets, in the order of their ids. */
    List<Annotation> find(Collection<UUID> ids);

    /** The names of some annotations, deleted ones too, where they are not their ids. */
    Map<UUID, String> findNames(Collection<UUID> ids);

    /** An annotation by its name; a deleted one too. */
    Optional<Annotation> findNamed(UUID documentId, String name);
}
