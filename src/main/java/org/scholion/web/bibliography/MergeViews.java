package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.duplicate.DistinctWorks;
import org.scholion.bibliography.duplicate.MergePreview;
import org.scholion.bibliography.duplicate.MergeRecord;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.WorkReferences;

/** Shows merges and what they would make of works, all that they name loaded in a fixed number of queries. */
@ApplicationScoped
public class MergeViews {
    private final Works works;
    private final WorkReferences references;
    private final WorkViews workViews;
    private final DuplicateViews duplicateViews;
    private final WorkFormat format;
    private final People people;

    @Inject
    public MergeViews(
            Works works,
            WorkReferences references,
            WorkViews workViews,
            DuplicateViews duplicateViews,
            WorkFormat format,
            People people) {
        this.works = works;
        this.references = references;
        this.workViews = workViews;
        this.duplicateViews = duplicateViews;
        this.format = format;
        this.people = people;
    }

    @Transactional
    MergePreviewView of(MergePreview preview) {
        CslItem item = preview.item();
        Map<String, Map<String, FieldOrigin>> origins = new HashMap<>();
        preview.works()
                .forEach(source -> origins.put(source.citekey(), source.work().origins()));
        Map<String, MergePreview.Field> fields =
                preview.fields().stream().collect(Collectors.toMap(MergePreview.Field::name, field -> field));
        List<String> names = new ArrayList<>(List.of(FieldValue.TYPE));
        Set<String> others = new HashSet<>(fields.keySet());
        others.remove(FieldValue.TYPE);
        names.addAll(FieldOrder.sorted(others));
        Map<DistinctWorks, List<UUID>> toldApart = new HashMap<>();
        preview.toldApart().forEach(pair -> toldApart.put(pair, List.of(pair.firstId(), pair.secondId())));
        return new MergePreviewView(
                workViews.of(
                        preview.works().stream().map(MergePreview.Source::work).toList()),
                names.stream()
                        .map(name -> field(fields.get(name), preview, origins))
                        .toList(),
                preview.conflicts(),
                WorkViews.csl(item),
                format.label(item),
                format.entry(item),
                CslVariables.unknownOf(item),
                duplicateViews.of(preview.candidates()),
                duplicateViews.toldApart(toldApart));
    }

    private static MergePreviewView.FieldView field(
            MergePreview.Field field, MergePreview preview, Map<String, Map<String, FieldOrigin>> origins) {
        return new MergePreviewView.FieldView(
                field.name(),
                preview.works().stream()
                        .map(source -> new MergePreviewView.ValueView(
                                source.citekey(),
                                display(source.work().item(), field.name()),
                                Optional.ofNullable(
                                                origins.get(source.citekey()).get(field.name()))
                                        .map(origin -> origin.source().name().toLowerCase(Locale.ROOT))
                                        .orElse(null)))
                        .toList(),
                field.chosen(),
                display(preview.item(), field.name()),
                field.conflict());
    }

    private static String display(CslItem item, String field) {
        return field.equals(FieldValue.TYPE)
                ? item.type().cslName()
                : item.display(field).orElse(null);
    }

    @Transactional
    MergeView of(MergeRecord record) {
        return of(List.of(record)).get(0);
    }

    @Transactional
    List<MergeView> of(Collection<MergeRecord> records) {
        Set<UUID> persons = new HashSet<>();
        records.forEach(record -> {
            persons.add(record.merge().personId());
            Optional.ofNullable(record.merge().undoneBy()).ifPresent(persons::add);
        });
        Map<UUID, Actor> known = people.find(persons);
        Map<UUID, String> keys = works.keys(
                records.stream().map(record -> record.survivor().id()).collect(Collectors.toSet()));
        return records.stream()
                .map(record -> view(record, keys.get(record.survivor().id()), known))
                .toList();
    }

    private MergeView view(MergeRecord record, String key, Map<UUID, Actor> known) {
        Work survivor = record.survivor();
        UUID undoneBy = record.merge().undoneBy();
        return new MergeView(
                record.merge().id(),
                references.of(survivor, key),
                record.parts().stream()
                        .map(part -> new MergeView.PartView(part.citekey(), part.label()))
                        .toList(),
                PersonView.of(record.merge().personId(), known),
                record.merge().mergedAt(),
                undoneBy == null ? null : PersonView.of(undoneBy, known),
                record.merge().undoneAt(),
                record.restored(),
                record.later(),
                record.obstacle(),
                survivor.version());
    }
}
