package org.scholion.annotation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.document.Document;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Revision;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;

/** Turns what a person selected into an anchor, or says what is wrong with it. */
@ApplicationScoped
public class Anchoring {
    private final DocumentRepository documents;
    private final RevisionTexts texts;
    private final PlacementRepository placements;
    private final Reanchoring reanchoring;

    @Inject
    public Anchoring(
            DocumentRepository documents,
            RevisionTexts texts,
            PlacementRepository placements,
            Reanchoring reanchoring) {
        this.documents = documents;
        this.texts = texts;
        this.placements = placements;
        this.reanchoring = reanchoring;
    }

    /**
     * Anchors a selection in the revision that it was read in; words of a former one are carried over at once.
     *
     * @param field path of the selection in the input, to name what is wrong with it
     * @throws Problem.InvalidInput if it lies outside the text, is empty, or its words are not those of the text
     */
    public Anchor anchor(Document document, Selection selection, String field) {
        if (selection == null) {
            throw new Problem.InvalidInput(field, "Say which words of the document are meant.");
        }
        UUID revisionId = revisionId(document, selection, field);
        Anchor anchor =
                new Anchor(document.id(), revisionId, texts.get(revisionId), rangeIn(revisionId, selection, field));
        placements.add(anchor);
        if (!revisionId.equals(document.currentRevisionId())) {
            reanchoring.carryOnward(document, anchor);
        }
        return anchor;
    }

    /**
     * Anchors words that are known from elsewhere where they may stand in the current revision. They wait for a person to
     * say so among the {@link Placements}.
     */
    public Anchor guess(Document document, Guess guess) {
        UUID revisionId = document.currentRevisionId();
        Anchor anchor = new Anchor(document.id(), revisionId, texts.get(revisionId), guess);
        placements.add(anchor);
        reanchoring.doubt(anchor, guess);
        return anchor;
    }

    /**
     * The code points of a selection in a revision. Throws what {@link #anchor} throws.
     */
    TextRange rangeIn(UUID revisionId, Selection selection, String field) {
        CodePointText text = texts.get(revisionId);
        TextRange range = range(selection, text.length(), field);
        if (selection.exact() != null && !selection.exact().equals(text.substring(range))) {
            throw new Problem.InvalidInput(
                    field + ".exact",
                    "These are not the words at " + range.start() + "–" + range.end() + " of the document; those are “"
                            + text.clippedSubstring(range.start(), Math.min(range.end(), range.start() + 120)) + "”.");
        }
        return range;
    }

    /**
     * The code points of a selection in the current revision.
     *
     * @throws Problem.InvalidInput if it was read in another revision, or like {@link #anchor}
     */
    TextRange rangeInCurrent(Document document, Selection selection, String field) {
        UUID revisionId = revisionId(document, selection, field);
        if (!revisionId.equals(document.currentRevisionId())) {
            throw new Problem.InvalidInput(
                    field + ".revision",
                    "Choose words of the current revision; these were read in revision " + selection.revision() + ".");
        }
        return rangeIn(revisionId, selection, field);
    }

    /** Whether a selection was read in the current revision, so that nothing has to be carried over. */
    public boolean isOfCurrent(Document document, Selection selection) {
        return selection.revision() == null
                || documents
                        .findRevision(document.id(), selection.revision())
                        .filter(revision -> revision.id().equals(document.currentRevisionId()))
                        .isPresent();
    }

    private UUID revisionId(Document document, Selection selection, String field) {
        if (selection.revision() == null) {
            return document.currentRevisionId();
        }
        return documents
                .findRevision(document.id(), selection.revision())
                .map(Revision::id)
                .orElseThrow(() -> new Problem.InvalidInput(
                        field + ".revision", "The document has no revision " + selection.revision() + "."));
    }

    private static TextRange range(Selection selection, int length, String field) {
        int start = present(selection.start(), field + ".start");
        int end = present(selection.end(), field + ".end");
        if (start < 0 || start >= length) {
            throw new Problem.InvalidInput(
                    field + ".start", start + " lies outside the text, which has " + length + " code points.");
        }
        if (end <= start) {
            throw new Problem.InvalidInput(
                    field + ".end",
                    "A passage ends after it begins; this one ends at " + end + " and begins at " + start + ".");
        }
        if (end > length) {
            throw new Problem.InvalidInput(
                    field + ".end", end + " lies outside the text, which has " + length + " code points.");
        }
        return new TextRange(start, end);
    }

    private static int present(Integer offset, String field) {
        if (offset == null) {
            throw new Problem.InvalidInput(field, "An offset in code points is needed here.");
        }
        return offset;
    }
}
