package org.scholion.sourcenote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.Matching;
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

    private final SourceNoteRepository notes;
    private final Works works;
    private final ReferenceParser parser = new ReferenceParser();

    @Inject
    public NoteDerivation(SourceNoteRepository notes, Works works) {
        this.notes = notes;
        this.works = works;
    }

    void onRevisionRead(@Observes RevisionRead event) {
        List<Cited> cited = parse(event);
        if (cited.isEmpty()) {
            return;
        }
        List<CitedReference> before = known(event.document().projectId());
        List<CitedReference> all = new ArrayList<>(before);
        cited.forEach(one -> all.add(one.reference()));
        Matching matching = new WorkMatcher().match(all);
        Map<CitedReference, UUID> workOf = new HashMap<>();
        for (WorkGroup group : matching.works()) {
            UUID workId = keep(event, group, cited, before);
            group.members().forEach(member -> workOf.put(member, workId));
        }
        for (Cited one : cited) {
            notes.add(new NoteReference(
                    one.note(),
                    one.ordinal(),
                    workOf.get(one.reference()),
                    one.reference().reference(),
                    RULE));
        }
    }

    private List<Cited> parse(RevisionRead event) {
        CodePointText text = new CodePointText(event.read().text());
        List<Cited> cited = new ArrayList<>();
        int ordinal = 0;
        for (ReadText.ReadNote read : event.read().notes()) {
            boolean explains = event.read().blocks().get(read.blockOrdinal()).kind() == BlockKind.EXPLANATORY_NOTE;
            List<ParsedReference> references = explains ? List.of() : parser.parse(text.substring(read.body()));
            SourceNote note = new SourceNote(event.revision().id(), ordinal++, read, kind(explains, references));
            notes.add(note);
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
        for (NoteReference reference : notes.findReferencesByProject(projectId)) {
            for (ParsedReference parsed : parser.parse(reference.raw())) {
                known.add(new CitedReference(KNOWN + reference.workId(), parsed));
            }
        }
        return known;
    }

    private static Optional<UUID> sameWords(WorkGroup group, List<CitedReference> before) {
        Set<String> words = group.members().stream()
                .map(member -> member.reference().raw())
                .filter(raw -> raw.length() >= TELLING)
                .collect(Collectors.toSet());
        return before.stream()
                .filter(known -> words.contains(known.reference().raw()))
                .map(known -> UUID.fromString(known.source().substring(KNOWN.length())))
                .findFirst();
    }

    private UUID keep(RevisionRead event, WorkGroup group, List<Cited> cited, List<CitedReference> before) {
        Map<String, FieldOrigin> origins = origins(event, group, cited);
        CslItem item = group.item();
        Optional<UUID> known = group.sources().stream()
                .filter(source -> source.startsWith(KNOWN))
                .map(source -> UUID.fromString(source.substring(KNOWN.length())))
                .findFirst()
                .or(() -> sameWords(group, before));
        if (known.isPresent()) {
            works.supplement(event.personId(), known.get(), item, origins);
            return known.get();
        }
        Work work = works.derive(event.personId(), event.document().projectId(), item, origins);
        return work.id();
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
        String place = note.number() == 0 ? "line under a table" : "source note " + note.number();
        int start = note.range().start();
        return place + " of " + event.document().slug() + ", code points "
                + (start + origin.range().start()) + "–"
                + (start + origin.range().end()) + ", rule " + origin.rule();
    }

    private record Cited(SourceNote note, int ordinal, CitedReference reference) {}
}
