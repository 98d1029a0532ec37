package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.WorkHistory;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Variant;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.Words;

/** Reads one work with the origins of its fields and with where it is used. */
@ApplicationScoped
public class WorkDetails {
    private final Works works;
    private final People people;
    private final WorkFormat format;
    private final SourceNotes notes;
    private final Citations citations;
    private final Documents documents;
    private final WorkHistory history;

    @Inject
    public WorkDetails(
            Works works,
            People people,
            WorkFormat format,
            SourceNotes notes,
            Citations citations,
            Documents documents,
            WorkHistory history) {
        this.works = works;
        this.people = people;
        this.format = format;
        this.notes = notes;
        this.citations = citations;
        this.documents = documents;
        this.history = history;
    }

    /**
     * A work as it is now.
     *
     * @throws org.scholion.shared.Problem.NotFound if no work has or had the key
     */
    @Transactional
    public WorkDetail get(Actor actor, UUID projectId, String key) {
        Work work = works.get(actor, projectId, key);
        CslItem item = work.item();
        Map<String, FieldOrigin> origins = work.origins();
        Set<UUID> ids = new HashSet<>();
        origins.values().forEach(origin -> ids.add(origin.personId()));
        List<WorkHistory.Act> acts = history.of(actor, projectId, key);
        acts.forEach(act -> ids.add(act.personId()));
        Map<UUID, Actor> persons = people.find(ids);

        Set<String> shown = new HashSet<>(item.variables());
        shown.addAll(work.unknown());
        ArrayList<FieldForm> fields = new ArrayList<>();
        fields.add(field(FieldValue.TYPE, item, origins, persons));
        for (String field : FieldOrder.sorted(shown)) {
            fields.add(field(field, item, origins, persons));
        }
        List<WorkKey> keys = works.allKeys(List.of(work.id())).getOrDefault(work.id(), List.of());
        String present = keys.stream().map(WorkKey::citekey).findFirst().orElse(key);
        return new WorkDetail(
                work.id(),
                present,
                formerKeys(keys),
                WorkLabel.of(item),
                format.entryHtml(item),
                work.version(),
                fields,
                FieldOrder.addable(shown),
                acts(acts, present, persons));
    }

    private static ArrayList<String> formerKeys(List<WorkKey> keys) {
        return keys.stream().skip(1).map(WorkKey::citekey).collect(Collectors.toCollection(ArrayList::new));
    }

    private static FieldForm field(
            String name, CslItem item, Map<String, FieldOrigin> origins, Map<UUID, Actor> persons) {
        FieldOrigin origin = origins.get(name);
        Actor person = origin == null ? null : persons.get(origin.personId());
        FieldForm form = new FieldForm(
                name,
                FieldValue.get(item, name),
                origin == null ? null : FieldForm.Origin.of(origin, person == null ? null : person.name()));
        item.variants(name).forEach(variant -> form.spell(line(variant, variant.value())));
        item.names(name).forEach(named -> named.variants()
                .forEach(variant -> form.spell(line(variant, variant.value().inFilingOrder()))));
        return name.equals("title") ? form.inLanguage(LanguageTag.of(item)) : form;
    }

    private static FieldForm.SpellingLine line(Variant<?> variant, String words) {
        return new FieldForm.SpellingLine(words, variant.form().word(), LanguageTag.of(variant.language()));
    }

    private static ArrayList<ActRow> acts(List<WorkHistory.Act> acts, String key, Map<UUID, Actor> persons) {
        ArrayList<ActRow> rows = new ArrayList<>();
        for (WorkHistory.Act act : acts) {
            Actor person = persons.get(act.personId());
            rows.add(new ActRow(
                    act.act(),
                    act.key().equals(key) ? null : act.key(),
                    person == null ? null : person.name(),
                    act.at(),
                    act.fields().stream()
                            .map(change -> new ActRow.FieldRow(change.field(), change.before(), change.after()))
                            .collect(Collectors.toCollection(ArrayList::new))));
        }
        return rows;
    }

    /** The notes and citations that use a work. */
    @Transactional
    public WorkUses uses(Actor actor, UUID workId) {
        ArrayList<NoteRow> noteRows = new ArrayList<>();
        for (SourceNoteView note : notes.listByWork(actor, workId)) {
            noteRows.add(row(note));
        }
        List<Citation> cited = citations.listByWork(actor, workId);
        Map<UUID, Document> documentOf = documents.find(
                actor,
                cited.stream().map(citation -> citation.claim().documentId()).collect(Collectors.toSet()));
        ArrayList<CitationRow> citationRows = new ArrayList<>();
        for (Citation citation : cited) {
            citationRows.add(row(citation, documentOf.get(citation.claim().documentId())));
        }
        return new WorkUses(noteRows, citationRows);
    }

    private static NoteRow row(SourceNoteView note) {
        return new NoteRow(
                note.place().document(), note.place().title(), note.list(), note.number(), note.uses(), note.raw());
    }

    private static CitationRow row(Citation citation, Document document) {
        return new CitationRow(
                citation.claim().id(),
                document.slug(),
                document.description().title(),
                citation.claim().statement(),
                citation.claim().passages().get(0).exact(),
                citation.locator() == null ? null : citation.locator().display(),
                Words.of(citation.stance()),
                Words.of(citation.status()));
    }
}
