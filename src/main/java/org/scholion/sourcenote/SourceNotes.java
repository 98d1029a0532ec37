package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkGrouping;
import org.scholion.bibliography.Works;
import org.scholion.document.Document;
import org.scholion.document.RevisionTexts;
import org.scholion.project.Permissions;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Problem;

/** Shows the notes of a document, and those that cite a work, each with its words verbatim. */
@ApplicationScoped
public class SourceNotes {
    private final SourceNoteRepository notes;
    private final RevisionTexts texts;
    private final Works works;
    private final Permissions permissions;

    @Inject
    public SourceNotes(SourceNoteRepository notes, RevisionTexts texts, Works works, Permissions permissions) {
        this.notes = notes;
        this.texts = texts;
        this.works = works;
        this.permissions = permissions;
    }

    /** The notes of a document's current revision, in the text's order. */
    @Transactional
    public List<SourceNoteView> list(Actor actor, Document document) {
        return list(actor, document, document.currentRevisionId());
    }

    /** The notes of one of a document's revisions, in the text's order. */
    @Transactional
    public List<SourceNoteView> list(Actor actor, Document document, UUID revisionId) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        return views(notes.findByRevision(revisionId), notes.findReferencesByRevision(revisionId));
    }

    /** One note of any of a document's revisions, as it stands there; nothing for null. */
    @Transactional
    public Optional<SourceNoteView> find(Actor actor, Document document, UUID noteId) {
        permissions.requireSight(actor, document.projectId(), "document", document.slug());
        if (noteId == null) {
            return Optional.empty();
        }
        return views(notes.find(noteId).stream().toList(), List.of()).stream()
                .filter(note -> note.place().document().equals(document.slug()))
                .findFirst();
    }

    /** The notes of documents of the work's project that cite it or one merged into it, in the text's order. */
    @Transactional
    public List<SourceNoteView> listByWork(Actor actor, UUID workId) {
        Work work = works.get(workId);
        permissions.requireSight(actor, work.projectId(), "work", workId);
        Set<UUID> members = works.family(List.of(work.id())).keySet();
        return views(notes.findByWorks(members), notes.findReferencesByWorks(members));
    }

    /** The condition that the present notes of one of some documents cite a work; for lists of works. */
    public WorkCondition condition(Collection<UUID> documentIds) {
        return notes.notedIn(documentIds);
    }

    /** The documents whose present notes cite works; for counting works. */
    public WorkGrouping<UUID> byDocument() {
        return notes.byDocument();
    }

    /**
     * Refuses the id of a note that does not belong to a document.
     *
     * @throws Problem.InvalidInput naming {@code sourceNote}
     */
    @Transactional
    public void requireNoteOf(Document document, UUID noteId) {
        boolean belongs = notes.find(noteId)
                .filter(note -> note.revisionId().equals(document.currentRevisionId()))
                .isPresent();
        if (!belongs) {
            throw new Problem.InvalidInput("sourceNote", "The document has no source note of that id.");
        }
    }

    private List<SourceNoteView> views(List<SourceNote> found, List<NoteReference> references) {
        Map<UUID, String> keys = works.keys(references.stream()
                .map(NoteReference::workId)
                .filter(id -> id != null)
                .collect(Collectors.toSet()));
        Map<UUID, List<NoteReferenceView>> byNote = references.stream()
                .collect(Collectors.groupingBy(
                        NoteReference::sourceNoteId,
                        HashMap::new,
                        Collectors.mapping(
                                reference -> NoteReferenceView.of(reference, keys.get(reference.workId())),
                                Collectors.toList())));
        Set<UUID> revisions = found.stream().map(SourceNote::revisionId).collect(Collectors.toSet());
        Map<UUID, CodePointText> textOf = texts.get(revisions);
        Map<UUID, NotePlace> placeOf = notes.findPlaces(revisions);
        return found.stream()
                .map(note -> view(
                        note,
                        placeOf.get(note.revisionId()),
                        textOf.get(note.revisionId()),
                        byNote.getOrDefault(note.id(), List.of())))
                .toList();
    }

    private static SourceNoteView view(
            SourceNote note, NotePlace place, CodePointText text, List<NoteReferenceView> references) {
        return new SourceNoteView(
                note.id(),
                note.formerId(),
                place,
                note.list(),
                note.number(),
                note.uses(),
                note.range(),
                note.blockOrdinal(),
                text.substring(note.range()),
                note.kind(),
                references);
    }
}
