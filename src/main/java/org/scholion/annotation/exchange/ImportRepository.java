package org.scholion.annotation.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where imports of annotations are kept. */
public interface ImportRepository {

    void add(AnnotationImport brought);

    void add(ImportedAnnotation entry);

    /** The annotations that were made of an import, in order. */
    List<UUID> findMade(UUID importId);

    Optional<AnnotationImport> find(UUID id);

    /** A person's imports into a document, the latest first. */
    List<AnnotationImport> findLatest(UUID documentId, UUID personId, int most);

    /** The annotations of a document that came from elsewhere, by the IRI that they had there; deleted ones left out. */
    Map<String, UUID> findOrigins(UUID documentId);

    /** Writes what is pending. */
    void flush();
}
