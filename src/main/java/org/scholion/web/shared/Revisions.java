package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Revision;
import org.scholion.shared.ExpiringCache;

/** Facts about revisions by id, remembered: a revision never changes. */
@ApplicationScoped
public class Revisions {
    private final DocumentRepository documents;
    private final ExpiringCache<UUID, RevisionFacts> known = new ExpiringCache<>(Duration.ofHours(1), 10_000);

    @Inject
    public Revisions(DocumentRepository documents) {
        this.documents = documents;
    }

    /** The facts of some revisions, in one query at most. */
    public Map<UUID, RevisionFacts> find(Collection<UUID> ids) {
        Map<UUID, RevisionFacts> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : ids) {
            known.find(id).ifPresentOrElse(facts -> found.put(id, facts), () -> missing.add(id));
        }
        for (Revision revision : documents.findRevisions(missing)) {
            found.put(revision.id(), known.put(revision.id(), RevisionFacts.of(revision)));
        }
        return found;
    }

    /** The facts of one revision. */
    public RevisionFacts get(UUID id) {
        return known.get(id, missing -> RevisionFacts.of(documents.getRevision(missing)));
    }
}
