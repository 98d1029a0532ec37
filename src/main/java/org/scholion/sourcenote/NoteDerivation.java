package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.bibliography.reference.WorkGroup;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.document.Document;
import org.scholion.document.RevisionRead;
import org.scholion.document.RevisionTexts;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.ReadText;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.CodePointText;
import org.scholion.shared.JsonText;
import org.scholion.shared.Moment;

/**
 * Makes a bibliography of a document's own notes as soon as a revision is read, within the intake's transaction, and
 * again when somebody asks for it because the rules have changed. Notes are matched together with all that the project's
 * notes cited before, so that a work keeps being one work; what a person corrected or filled in stays as it is.
 */
@ApplicationScoped
public class NoteDerivation {
    /** Notes that come after so many references in one document are kept unread: no apparatus is that long. */
    private static final int MOST_REFERENCES = 50_000;

    private final SourceNoteRepository notes;
    private final Works works;
    private final WorkRecords records;
    private final RevisionTexts texts;
    private final Permissions permissions;
    private final Projects projects;
    private final ChangeRepository changes;
    private final ReferenceParser parser = new ReferenceParser();

    @Inject
    public NoteDerivation(
            SourceNoteRepository notes,
            Works works,
            WorkRecords records,
            RevisionTexts texts,
            Permissions permissions,
            Projects projects,
            ChangeRepository changes) {
        this.notes = notes;
        this.works = works;
        this.records = records;
        this.texts = texts;
        this.permissions = permissions;
        this.projects = projects;
        this.changes = changes;
    }

    void onRevisionRead(@Observes RevisionRead event) {
        CodePointText text = new CodePointText(event.read().text());
        List<SourceNote> found = new ArrayList<>();
        List<NoteReading.Words> words = new ArrayList<>();
        for (ReadText.ReadNote read : event.read().notes()) {
            boolean explains = event.read().blocks().get(read.blockOrdinal()).kind() == BlockKind.EXPLANATORY_NOTE;
            SourceNote note = new SourceNote(
                    event.revision().id(), found.size(), read, explains ? SourceNote.EXPLANATORY : SourceNote.UNREAD);
            found.add(note);
            words.add(words(note, text));
        }
        List<NoteReading.Read> read = new NoteReading(parser, MOST_REFERENCES).read(words);
        name(found, read);
        if (event.revision().number() > 1) {
            goOn(event.document(), event.revision().number(), found, words);
        }
        notes.addNotes(found);
        notes.addReferences(references(new Intake(event.document(), event.personId(), found, read)));
    }

    /**
     * Reads the notes of a document's current revision once more, with the rules of today. The notes keep their ids,
     * works keep theirs, and no field that a person changed is touched.
     */
    @Transactional
    public void reread(Actor actor, Document document) {
        permissions.require(actor, document.projectId(), Right.CURATE);
        projects.oneAtATime(document.projectId());
        UUID revisionId = document.currentRevisionId();
        List<SourceNote> found = notes.findByRevision(revisionId);
        CodePointText text = texts.get(revisionId);
        List<NoteReading.Read> read = new NoteReading(parser, MOST_REFERENCES)
                .read(found.stream().map(note -> words(note, text)).toList());
        name(found, read);
        List<NoteReference> references = references(new Intake(document, actor.id(), found, read));
        notes.removeReferences(revisionId);
        notes.addReferences(references);
        changes.add(new Change(
                new Change.Subject(document.projectId(), "document", document.id(), document.version()),
                "reread-notes",
                actor.id(),
                null,
                new JsonText().with("references", read.size()).toString()));
    }

    /** Ties the notes to those of the revision before. */
    private void goOn(Document document, int number, List<SourceNote> found, List<NoteReading.Words> words) {
        UUID formerId = notes.findRevision(document.id(), number - 1).orElseThrow();
        CodePointText formerText = texts.get(formerId);
        List<NoteSuccession.Worded> former = notes.findByRevision(formerId).stream()
                .map(note -> new NoteSuccession.Worded(
                        note.id(), note.list(), note.number(), formerText.substring(note.range())))
                .toList();
        List<NoteSuccession.Worded> later = new ArrayList<>();
        for (int n = 0; n < found.size(); n++) {
            SourceNote note = found.get(n);
            later.add(new NoteSuccession.Worded(
                    null, note.list(), note.number(), words.get(n).body()));
        }
        UUID[] successions = NoteSuccession.match(former, later);
        for (int n = 0; n < successions.length; n++) {
            found.get(n).goOnFrom(successions[n]);
        }
    }

    private static NoteReading.Words words(SourceNote note, CodePointText text) {
        // Lines under tables do not follow one another: each is a list of its own.
        int list = note.list() < 0 ? -1 - note.ordinal() : note.list();
        return new NoteReading.Words(list, text.substring(note.range()), note.explains());
    }

    private static void name(List<SourceNote> found, List<NoteReading.Read> read) {
        found.stream().filter(note -> !note.explains()).forEach(note -> note.readAs(SourceNote.UNREAD));
        for (NoteReading.Read one : read) {
            SourceNote note = found.get(one.note());
            if (one.ordinal() == 0 && !note.explains()) {
                note.readAs(ParsedState.kind(one.reference().kind()));
            }
        }
    }

    /** What the notes cite, the works kept. */
    private List<NoteReference> references(Intake intake) {
        if (intake.read().isEmpty()) {
            return List.of();
        }
        KnownReferences known =
                KnownReferences.of(notes.findCited(intake.document().projectId()), parser, works);
        NoteWorks matched = NoteWorks.of(intake.read(), known);
        List<UUID> workOf = keepWorks(intake, matched);
        List<NoteReference> references = new ArrayList<>();
        for (int n = 0; n < intake.read().size(); n++) {
            NoteReading.Read one = intake.read().get(n);
            int group = matched.groupOf().get(n);
            references.add(new NoteReference(
                    intake.found().get(one.note()),
                    one.ordinal(),
                    group < 0 ? null : workOf.get(group),
                    one.reference(),
                    matched.rule(n),
                    matched.findings(n)));
        }
        return references;
    }

    /** Adds what the notes say to works that are known, and keeps those that are new; gives the work of each group. */
    private List<UUID> keepWorks(Intake intake, NoteWorks matched) {
        Map<UUID, Work> known =
                works.find(matched.known().stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        List<WorkRecords.Supplement> supplements = new ArrayList<>();
        List<WorkRecords.Derived> fresh = new ArrayList<>();
        Map<Integer, UUID> present = new HashMap<>();
        for (int n = 0; n < matched.groups().size(); n++) {
            WorkGroup group = matched.groups().get(n);
            WorkRecords.Derived derived = new WorkRecords.Derived(group.item(), intake.origins(group));
            Optional<UUID> id = matched.known().get(n);
            if (id.isPresent()) {
                supplements.add(new WorkRecords.Supplement(id.get(), derived.item(), derived.origins()));
                present.put(n, known.get(id.get()).id());
            } else {
                fresh.add(derived);
            }
        }
        records.supplement(intake.personId(), supplements);
        Iterator<Work> made = records.derive(
                        intake.personId(), intake.document().projectId(), fresh)
                .iterator();
        List<UUID> workOf = new ArrayList<>();
        for (int n = 0; n < matched.groups().size(); n++) {
            workOf.add(present.containsKey(n) ? present.get(n) : made.next().id());
        }
        return workOf;
    }

    /** What is being read, and for whom. */
    private record Intake(Document document, UUID personId, List<SourceNote> found, List<NoteReading.Read> read) {

        Map<String, FieldOrigin> origins(WorkGroup group) {
            Map<String, FieldOrigin> origins = new TreeMap<>();
            group.origins().forEach((field, origin) -> {
                if (NoteWorks.isNew(origin.source())) {
                    SourceNote note = found.get(
                            read.get(NoteWorks.reference(origin.source())).note());
                    origins.put(
                            field,
                            new FieldOrigin(FieldOrigin.Source.NOTE, detail(note, origin), personId, Moment.now()));
                }
            });
            return origins;
        }

        /** Document, note, range and rule, for people to read. */
        private String detail(SourceNote note, WorkGroup.Origin origin) {
            String place = note.list() < 0
                    ? "line under a table"
                    : "source note " + (note.number() == 0 ? "without a number" : note.number());
            int start = note.range().start();
            return place + " of " + document.slug() + ", code points "
                    + (start + origin.range().start()) + "–"
                    + (start + origin.range().end()) + ", rule " + origin.rule();
        }
    }
}
