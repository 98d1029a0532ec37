package org.scholion.edition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where editions and the list of their files are kept. */
public interface EditionRepository {

    void add(Edition edition);

    void add(EditionFile file);

    Optional<Edition> find(UUID id);

    /** The editions of a document, the newest first. */
    List<Edition> findByDocument(UUID documentId);

    /** The editions of all documents of a project, the newest first. */
    List<Edition> findByProject(UUID projectId);

    /** The number that the next edition of a document gets. */
    int nextNumber(UUID documentId);

    /** The files of some editions. */
    List<EditionFile> findFiles(Collection<UUID> editionIds);
}
