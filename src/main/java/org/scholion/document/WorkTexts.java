package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.project.Permissions;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;

/** Documents that are the texts of works: their passages can be cited with page and words, and quotations looked up. */
@ApplicationScoped
public class WorkTexts {
    /** A work has few texts; beyond these quotations are not looked up. */
    private static final int MOST_TEXTS = 10;

    private final DocumentRepository documents;
    private final RevisionTexts texts;
    private final Works works;
    private final Permissions permissions;

    @Inject
    public WorkTexts(DocumentRepository documents, RevisionTexts texts, Works works, Permissions permissions) {
        this.documents = documents;
        this.texts = texts;
        this.works = works;
        this.permissions = permissions;
    }

    /** The documents that are texts of a work, or of one that was merged into it, the oldest first. */
    @Transactional
    public List<Document> find(Actor actor, UUID projectId, UUID workId) {
        permissions.requireSight(actor, projectId, "work", workId);
        return documents.findByWorks(works.family(List.of(workId)).keySet(), MOST_TEXTS);
    }

    /**
     * Some words of a document's current revision, as a citation takes them.
     *
     * @throws Problem.InvalidInput if the range is empty or ends beyond the text, or no words are in it
     */
    @Transactional
    public Passage passage(Actor actor, Document document, int start, int end) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        UUID revisionId = document.currentRevisionId();
        CodePointText text = texts.get(revisionId);
        if (start < 0 || end <= start) {
            throw new Problem.InvalidInput("end", "A passage ends after it begins.");
        }
        if (end > text.length()) {
            throw new Problem.InvalidInput("end", "The text has " + text.length() + " code points.");
        }
        Passage passage = Passage.of(
                new TextRange(start, end),
                text,
                documents.findBlocks(revisionId),
                documents.findMilestones(revisionId));
        if (passage.quote().isBlank()) {
            throw new Problem.InvalidInput("start", "There are no words in this passage.");
        }
        return passage;
    }

    /**
     * Whether a text of the work holds a quotation word for word.
     *
     * @return empty where no document is a text of the work
     */
    @Transactional
    public Optional<Boolean> holds(UUID workId, String quote) {
        List<Document> found =
                documents.findByWorks(works.family(List.of(workId)).keySet(), MOST_TEXTS);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.stream().anyMatch(one -> holds(one, quote)));
    }

    private boolean holds(Document document, String quote) {
        UUID revisionId = document.currentRevisionId();
        return QuotedWords.isIn(
                quote, texts.get(revisionId).toString(), Passage.labels(documents.findBlocks(revisionId)));
    }
}
