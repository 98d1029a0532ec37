package org.scholion.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Place;
import org.scholion.annotation.passage.Placements;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.Works;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.claim.Claim;
import org.scholion.claim.QueuePlace;
import org.scholion.document.Block;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.document.reading.BlockKind;
import org.scholion.review.Decision;
import org.scholion.review.Reviews;
import org.scholion.shared.TextRange;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.DecisionView;
import org.scholion.web.shared.Words;

/** Reads the queue of a project, and each citation in it with all that a reviewer wants to see. */
@ApplicationScoped
public class WaitingRows {
    /** How many waiting citations the queue looks at. */
    static final int LONGEST = 200;

    private final Reviews reviews;
    private final Citations citations;
    private final Works works;
    private final WorkFormat format;
    private final Documents documents;
    private final RevisionTexts texts;
    private final SourceNotes notes;
    private final People people;
    private final Placements placements;

    @Inject
    public WaitingRows(
            Reviews reviews,
            Citations citations,
            Works works,
            WorkFormat format,
            Documents documents,
            RevisionTexts texts,
            SourceNotes notes,
            People people,
            Placements placements) {
        this.reviews = reviews;
        this.citations = citations;
        this.works = works;
        this.format = format;
        this.documents = documents;
        this.texts = texts;
        this.notes = notes;
        this.people = people;
        this.placements = placements;
    }

    /** The ids of the citations that wait, longest first; at most {@link #LONGEST}. */
    @Transactional
    public List<UUID> queue(Actor actor, UUID projectId) {
        return reviews.queue(actor, projectId, QueuePlace.FRONT, LONGEST).items().stream()
                .map(waiting -> waiting.citation().id())
                .toList();
    }

    /**
     * A citation as it is now, waiting or not.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is none, or it is not for this person
     */
    @Transactional
    public WaitingRow get(Actor actor, UUID id) {
        Citation citation = citations.get(actor, id);
        Claim claim = citation.claim();
        Document document = documents.get(actor, claim.documentId());
        Work work = works.get(citation.workId());
        List<Decision> decisions = reviews.history(List.of(id));
        Map<UUID, Actor> persons = people.find(personIds(citation, decisions));
        return new WaitingRow(
                id,
                claim.id(),
                citation.version(),
                document.slug(),
                document.description().title(),
                claim.statement(),
                passages(claim),
                works.keys(List.of(work.id())).get(work.id()),
                format.entryHtml(work.item()),
                citation.locator() == null ? null : citation.locator().display(),
                citation.quote(),
                citation.translation(),
                citation.quoteCheck() == null ? null : token(citation.quoteCheck()),
                token(citation.stance()),
                token(citation.status()),
                citation.isDemonstration(),
                note(actor, document, citation.sourceNoteId()),
                name(persons, citation.authorId()),
                name(persons, claim.authorId()),
                citation.proposedAt(),
                history(decisions, persons),
                reviews.obstacle(actor, citation).orElse(null));
    }

    private static Set<UUID> personIds(Citation citation, List<Decision> decisions) {
        Set<UUID> ids = new HashSet<>();
        ids.add(citation.authorId());
        ids.add(citation.claim().authorId());
        decisions.forEach(decision -> ids.add(decision.personId()));
        return ids;
    }

    private ArrayList<SurroundingWords> passages(Claim claim) {
        ArrayList<SurroundingWords> passages = new ArrayList<>();
        Map<UUID, List<TextRange>> shown = new HashMap<>();
        Map<UUID, Place> places = placements.bestPlaces(claim.passages());
        for (Anchor anchor : claim.passages()) {
            Place place = places.get(anchor.id());
            UUID revision = place.revisionId();
            passages.add(SurroundingWords.of(
                    texts.get(revision), shown.computeIfAbsent(revision, this::shownBlocks), place.range()));
        }
        return passages;
    }

    private List<TextRange> shownBlocks(UUID revision) {
        return documents.blocks(revision).stream()
                .filter(block -> block.kind() != BlockKind.FURNITURE)
                .map(Block::range)
                .toList();
    }

    private WaitingRow.NoteRow note(Actor actor, Document document, UUID noteId) {
        return notes.find(actor, document, noteId)
                .map(note -> new WaitingRow.NoteRow(note.list(), note.number(), note.raw()))
                .orElse(null);
    }

    private static ArrayList<DecisionRow> history(List<Decision> decisions, Map<UUID, Actor> persons) {
        ArrayList<DecisionRow> history = new ArrayList<>();
        for (Decision decision : decisions) {
            history.add(new DecisionRow(
                    decision.round(),
                    token(decision.outcome()),
                    token(decision.to()),
                    decision.reason(),
                    decision.consulted() == null ? null : token(decision.consulted()),
                    answers(decision.answersJson()),
                    name(persons, decision.personId()),
                    decision.decidedAt()));
        }
        return history;
    }

    private static Map<String, String> answers(String json) {
        return json == null ? Map.of() : DecisionView.answers(json);
    }

    private static String name(Map<UUID, Actor> persons, UUID id) {
        return persons.containsKey(id) ? persons.get(id).name() : null;
    }

    static String token(Enum<?> constant) {
        return Words.of(constant);
    }
}
