package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * The canonical text of a revision.
     *
     * @throws IllegalStateException if there is none of that id
     */
    @Transactional
    public CodePointText get(UUID revisionId) {
        CodePointText text = get(List.of(revisionId)).get(revisionId);
        if (text == null) {
            throw new IllegalStateException("Revision " + revisionId + " is missing");
        }
        return text;
    }

    /** The canonical texts of some revisions; what is not in memory takes one query. */
    @Transactional
    public Map<UUID, CodePointText> get(Collection<UUID> revisionIds) {
        Map<UUID, CodePointText> found = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        for (UUID id : revisionIds) {
            texts.find(id).ifPresentOrElse(text -> found.put(id, text), () -> missing.add(id));
        }
        documents.findTexts(missing).forEach((id, text) -> found.put(id, texts.put(id, new CodePointText(text))));
        return found;
    }
}
