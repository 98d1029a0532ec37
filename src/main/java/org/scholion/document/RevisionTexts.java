package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.scholion.shared.CodePointText;
import org.scholion.shared.ExpiringCache;

/** The texts of revisions, kept in memory while they are in use: a revision never changes. */
@ApplicationScoped
public class RevisionTexts {
    private final DocumentRepository documents;
    private final ExpiringCache<UUID, CodePointText> texts = new ExpiringCache<>(Duration.ofMinutes(10), 32);

    @Inject
    public RevisionTexts(DocumentRepository documents) {
        this.documents = documents;
    }

    /** The canonical text of a revision. */
    @Transactional
    public CodePointText get(UUID revisionId) {
        return texts.get(
                revisionId, id -> new CodePointText(documents.getRevision(id).text()));
    }
}
