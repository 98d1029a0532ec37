package org.scholion.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.passage.Selection;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Json;
import org.scholion.sourcenote.NoteReferenceView;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.sourcenote.SourceNotes;

/**
 * A queue to try the review on: claims about the articles, each cited from one of the article's own notes and proposed.
 * Which passage a note belongs to is not in the articles any more; these were chosen by reading, and are marked as
 * demonstration.
 */
@ApplicationScoped
public class Demonstration {
    private final Documents documents;
    private final RevisionTexts texts;
    private final SourceNotes notes;
    private final Claims claims;
    private final Citations citations;

    @Inject
    public Demonstration(
            Documents documents, RevisionTexts texts, SourceNotes notes, Claims claims, Citations citations) {
        this.documents = documents;
        this.texts = texts;
        this.notes = notes;
        this.claims = claims;
        this.citations = citations;
    }

    /** Makes the queue, unless the project has one already. */
    @Transactional
    public void prepare(Actor scholar, UUID projectId) {
        if (claims.hasDemonstration(projectId)) {
            return;
        }
        for (JsonObject entry : entries()) {
            stage(scholar, entry);
        }
    }

    private static List<JsonObject> entries() {
        InputStream in = Demonstration.class.getResourceAsStream("demonstration.json");
        if (in == null) {
            throw new IllegalStateException("The demonstration is not in the application");
        }
        try (JsonReader reader = Json.createReader(in)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private void stage(Actor scholar, JsonObject entry) {
        Document document = documents.get(scholar, entry.getString("document"));
        Claim claim = claims.demonstrate(
                scholar,
                document.slug(),
                entry.getString("statement"),
                List.of(select(document, entry.getString("passage"))));
        SourceNoteView note = note(scholar, document, entry);
        NoteReferenceView reference = note.references().get(entry.getInt("reference", 0));
        Citation citation = citations.draft(
                scholar,
                claim.id(),
                new CitedSource(
                        reference.workId(),
                        reference.locator(),
                        reference.quote(),
                        null,
                        Stance.valueOf(entry.getString("stance").toUpperCase(Locale.ROOT)),
                        note.id()));
        citations.propose(scholar, citation.id(), citation.version());
    }

    private Selection select(Document document, String words) {
        CodePointText text = texts.get(document.currentRevisionId());
        int start = text.indexOf(words, 0);
        if (start < 0) {
            throw new IllegalStateException("The demonstration quotes words that are not in the article: " + words);
        }
        return new Selection(null, start, start + words.codePointCount(0, words.length()), words);
    }

    private SourceNoteView note(Actor scholar, Document document, JsonObject entry) {
        int list = entry.getInt("list", 1);
        int number = entry.getInt("note");
        return notes.list(scholar, document).stream()
                .filter(note -> note.list() == list && note.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The demonstration cites note " + number + ", which is not there"));
    }
}
