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

    /**
     * The names of a document's annotations that came from elsewhere, by the IRI that they had there: those that a person
     * may see, deleted ones left out.
     */
    Map<String, String> findOrigins(UUID documentId, UUID personId);

    /** Writes what is pending. */
    void flush();
}
