package org.scholion.web.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Works;
import org.scholion.claim.Citation;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Stance;
import org.scholion.document.Documents;
import org.scholion.shared.Problem;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.LocatorView;

/** Reads what a claim is tied to, as clients send it: works by key, source notes by id. */
@ApplicationScoped
public class SourceInput {
    private final Works works;
    private final Documents documents;
    private final SourceNotes sourceNotes;

    @Inject
    public SourceInput(Works works, Documents documents, SourceNotes sourceNotes) {
        this.works = works;
        this.documents = documents;
        this.sourceNotes = sourceNotes;
    }

    /**
     * Reads the source of a new citation.
     *
     * @throws Problem.InvalidInput naming what is wrong, an unknown work or source note included
     */
    @Transactional(dontRollbackOn = Problem.class)
    CitedSource read(Actor actor, Claim claim, JsonBody body) {
        return new CitedSource(
                workId(actor, claim, body),
                LocatorView.read(body, "locator"),
                body.text("quote"),
                body.text("translation"),
                body.choice("stance", Stance.class),
                sourceNoteId(actor, claim, body));
    }

    /** Like {@link #read}; what was not sent stays as it is. */
    @Transactional(dontRollbackOn = Problem.class)
    CitedSource correct(Actor actor, Citation present, JsonBody body) {
        Stance stance = body.choice("stance", Stance.class);
        return new CitedSource(
                body.has("work") ? workId(actor, present.claim(), body) : present.workId(),
                body.has("locator") ? LocatorView.read(body, "locator") : present.locator(),
                body.textOr("quote", present.quote()),
                body.textOr("translation", present.translation()),
                stance == null ? present.stance() : stance,
                body.has("sourceNote") ? sourceNoteId(actor, present.claim(), body) : present.sourceNoteId());
    }

    private UUID workId(Actor actor, Claim claim, JsonBody body) {
        String key = body.text("work");
        if (key == null || key.isBlank()) {
            throw body.refused("work", "Say which work is cited, by its key.");
        }
        try {
            return works.get(actor, claim.projectId(), key.strip()).id();
        } catch (Problem.NotFound unknown) {
            throw body.refused("work", "No work of the bibliography has the key “" + key.strip() + "”.");
        }
    }

    private UUID sourceNoteId(Actor actor, Claim claim, JsonBody body) {
        String text = body.text("sourceNote");
        if (text == null || text.isBlank()) {
            return null;
        }
        UUID id = id(text.strip(), body);
        sourceNotes.requireNoteOf(documents.get(actor, claim.documentId()), id);
        return id;
    }

    private static UUID id(String text, JsonBody body) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw body.refused("sourceNote", "The id of a source note is needed here.");
        }
    }
}
