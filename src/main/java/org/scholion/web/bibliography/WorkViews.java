package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkKey;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.collection.Tags;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.bibliography.item.CslItem;
import org.scholion.claim.Citations;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Words;
import org.scholion.web.shared.WorkReference;
import org.scholion.web.shared.WorkReferences;

/** Shows works with keys, people and uses, each loaded in one query for the whole list. */
@ApplicationScoped
public class WorkViews {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Works works;
    private final WorkReferences references;
    private final Citations citations;
    private final Tags tags;
    private final WorkCollections collections;
    private final People people;

    @Inject
    public WorkViews(
            Works works,
            WorkReferences references,
            Citations citations,
            Tags tags,
            WorkCollections collections,
            People people) {
        this.works = works;
        this.references = references;
        this.citations = citations;
        this.tags = tags;
        this.collections = collections;
        this.people = people;
    }

    @Transactional
    WorkView of(Work work) {
        return of(List.of(work)).get(0);
    }

    @Transactional
    List<WorkView> of(List<Work> shown) {
        List<UUID> ids = shown.stream().map(Work::id).toList();
        Map<UUID, List<WorkKey>> keys = works.allKeys(ids);
        Map<UUID, Long> uses = citations.countByWork(ids);
        Map<UUID, List<String>> tagged = tags.of(ids);
        Map<UUID, List<UUID>> collected = collections.of(ids);
        Map<UUID, Map<String, FieldOrigin>> origins = new HashMap<>();
        shown.forEach(work -> origins.put(work.id(), work.origins()));
        Set<UUID> persons = new HashSet<>();
        origins.values().forEach(fields -> fields.values().forEach(origin -> persons.add(origin.personId())));
        Map<UUID, Actor> known = people.find(persons);
        return shown.stream()
                .map(work -> view(
                        work,
                        keys.getOrDefault(work.id(), List.of()),
                        provenance(origins.get(work.id()), known),
                        tagged.getOrDefault(work.id(), List.of()),
                        collected.getOrDefault(work.id(), List.of()),
                        uses.getOrDefault(work.id(), 0L)))
                .toList();
    }

    private WorkView view(
            Work work,
            List<WorkKey> known,
            Map<String, WorkView.OriginView> provenance,
            List<String> tagged,
            List<UUID> collected,
            long uses) {
        List<String> keys = known.stream().map(WorkKey::citekey).toList();
        CslItem item = work.item();
        String key = keys.isEmpty() ? null : keys.get(0);
        WorkReference reference = references.of(work, key);
        return new WorkView(
                key,
                keys,
                reference.label(),
                item.type().cslName(),
                csl(key == null ? item : item.withId(key)),
                provenance,
                work.unknown(),
                reference.formatted(),
                !known.isEmpty() && known.get(0).isPinned(),
                tagged,
                collected,
                work.version(),
                uses);
    }

    private static Map<String, WorkView.OriginView> provenance(
            Map<String, FieldOrigin> origins, Map<UUID, Actor> people) {
        Map<String, WorkView.OriginView> views = new TreeMap<>();
        origins.forEach((field, origin) -> views.put(
                field,
                new WorkView.OriginView(
                        Words.of(origin.source()),
                        origin.detail(),
                        PersonView.of(origin.personId(), people),
                        origin.at())));
        return views;
    }

    static JsonObject csl(CslItem item) {
        try (JsonReader reader = JSON.createReader(new StringReader(item.toJson()))) {
            return reader.readObject();
        }
    }
}
