package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.bibliography.reference.WorkGroup;
import org.scholion.bibliography.reference.WorkMatcher;
import org.scholion.document.RevisionRead;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Moment;

/**
 * Makes a bibliography of a document's own notes as soon as a revision is read, within the intake's transaction. Notes
 * are matched together with all that the project's notes cited before, so that a work keeps being one work.
 */
@ApplicationScoped
public class NoteDerivation {
    private static final String KNOWN = "work:";
    private static final String NEW = "note:";
    private static final String RULE = "same-work";

    /** From this length on, in chars, the same words cite the same work even where nothing could be read in them. */
    private static final int TELLING = 20;

    /** Notes that come after so many references in one document are kept unread: no apparatus is that long. */
    private static final int MOST_REFERENCES = 10_000;

    private final SourceNoteRepository notes;
    private final Works works;
    private final ReferenceParser parser = new ReferenceParser();

    @Inject
    public NoteDerivation(SourceNoteRepository notes, Works works) {
        this.notes = notes;
        this.works = works;
    }

    void onRevisionRead(@Observes RevisionRead event) {
        List<SourceNote> found = new ArrayList<>();
        List<Cited> cited = parse(event, found);
        notes.addNotes(found);
        if (cited.isEmpty()) {
            return;
        }
        List<CitedReference> before = known(event.document().projectId());
        List<CitedReference> all = new ArrayList<>(before);
        cited.forEach(one -> all.add(one.reference()));
        List<WorkGroup> groups = new WorkMatcher()
                .match(all).works().stream()
                        .filter(group -> group.sources().stream().anyMatch(source -> source.startsWith(NEW)))
                        .toList();
        Map<String, UUID> workOf = keep(event, groups, cited, before);
        notes.addReferences(cited.stream()
                .map(one -> new NoteReference(
                        one.note(),
                        one.ordinal(),
                        workOf.get(one.reference().source()),
                        one.reference().reference(),
                        RULE))
                .toList());
    }

    private List<Cited> parse(RevisionRead event, List<SourceNote> found) {
        CodePointText text = new CodePointText(event.read().text());
        List<Cited> cited = new ArrayList<>();
        for (ReadText.ReadNote read : event.read().notes()) {
            boolean explains = event.read().blocks().get(read.blockOrdinal()).kind() == BlockKind.EXPLANATORY_NOTE;
            List<ParsedReference> references =
                    explains || cited.size() >= MOST_REFERENCES ? List.of() : parser.parse(text.substring(read.body()));
            SourceNote note = new SourceNote(event.revision().id(), found.size(), read, kind(explains, references));
            found.add(note);
            for (int n = 0; n < references.size(); n++) {
                cited.add(new Cited(note, n, new CitedReference(NEW + cited.size(), references.get(n))));
            }
        }
        return cited;
    }

    private static String kind(boolean explains, List<ParsedReference> references) {
        if (explains) {
            return "explanatory";
        }
        return references.isEmpty()
                ? "unread"
                : ParsedState.kind(references.get(0).kind());
    }

    /** What the project's notes cited before, read again from their own words. */
    private List<CitedReference> known(UUID projectId) {
        List<CitedReference> known = new ArrayList<>();
        for (SourceNoteRepository.CitedWords words : notes.findCited(projectId)) {
            for (ParsedReference parsed : parser.parse(words.raw())) {
                known.add(new CitedReference(KNOWN + words.workId(), parsed));
            }
        }
        return known;
    }

    /** Adds what the notes say to works that are known, and keeps those that are new; gives the work of each source. */
    private Map<String, UUID> keep(
            RevisionRead event, List<WorkGroup> groups, List<Cited> cited, List<CitedReference> before) {
        Map<String, Integer> words = telling(before);
        List<Optional<UUID>> known =
                groups.stream().map(group -> known(group, words, before)).toList();
        // One query instead of one for each work that is supplemented.
        works.find(known.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        List<Works.Derived> fresh = new ArrayList<>();
        for (int n = 0; n < groups.size(); n++) {
            Works.Derived derived = new Works.Derived(groups.get(n).item(), origins(event, groups.get(n), cited));
            known.get(n)
                    .ifPresentOrElse(
                            id -> works.supplement(event.personId(), id, derived.item(), derived.origins()),
                            () -> fresh.add(derived));
        }
        Iterator<Work> made = works.derive(event.personId(), event.document().projectId(), fresh)
                .iterator();
        Map<String, UUID> workOf = new HashMap<>();
        for (int n = 0; n < groups.size(); n++) {
            UUID id = known.get(n).orElseGet(() -> made.next().id());
            groups.get(n).sources().forEach(source -> workOf.put(source, id));
        }
        return workOf;
    }

    /** Where the words of references that are long enough to tell a work stand first. */
    private static Map<String, Integer> telling(List<CitedReference> before) {
        Map<String, Integer> words = new HashMap<>();
        for (int n = 0; n < before.size(); n++) {
            String raw = before.get(n).reference().raw();
            if (raw.length() >= TELLING) {
                words.putIfAbsent(raw, n);
            }
        }
        return words;
    }

    /** The work that a group belongs to: one of its members was known before, or the same words cited it before. */
    private static Optional<UUID> known(WorkGroup group, Map<String, Integer> words, List<CitedReference> before) {
        return group.sources().stream()
                .filter(source -> source.startsWith(KNOWN))
                .findFirst()
                .or(() -> group.members().stream()
                        .map(member -> words.get(member.reference().raw()))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(first -> before.get(first).source()))
                .map(source -> UUID.fromString(source.substring(KNOWN.length())));
    }

    private static Map<String, FieldOrigin> origins(RevisionRead event, WorkGroup group, List<Cited> cited) {
        Map<String, FieldOrigin> origins = new TreeMap<>();
        group.origins().forEach((field, origin) -> {
            if (origin.source().startsWith(NEW)) {
                SourceNote note = cited.get(Integer.parseInt(origin.source().substring(NEW.length())))
                        .note();
                origins.put(
                        field,
                        new FieldOrigin(
                                FieldOrigin.Source.NOTE, detail(event, note, origin), event.personId(), Moment.now()));
            }
        });
        return origins;
    }

    /** Document, note, range and rule, for people to read. */
    private static String detail(RevisionRead event, SourceNote note, WorkGroup.Origin origin) {
        String place = note.list() < 0
                ? "line under a table"
                : "source note " + (note.number() == 0 ? "without a number" : note.number());
        int start = note.range().start();
        return place + " of " + event.document().slug() + ", code points "
                + (start + origin.range().start()) + "–"
                + (start + origin.range().end()) + ", rule " + origin.rule();
    }

    private record Cited(SourceNote note, int ordinal, CitedReference reference) {}
}
