package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.TellingWorks;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.collection.CollectionNode;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.edition.EditionWorks;
import org.scholion.edition.Editions;
import org.scholion.shared.Page;

/** Which works can be exported: all, those that the table showed, a selection, a collection's, an edition's. */
@ApplicationScoped
public class ExportChoices {
    /** As many works of what is chosen are shown in a style. */
    private static final int SHOWN = 3;

    private final Works works;
    private final WorkFilters filters;
    private final WorkCollections collections;
    private final Editions editions;
    private final EditionWorks published;

    @Inject
    public ExportChoices(
            Works works, WorkFilters filters, WorkCollections collections, Editions editions, EditionWorks published) {
        this.works = works;
        this.filters = filters;
        this.collections = collections;
        this.editions = editions;
        this.published = published;
    }

    /**
     * Works to be exported.
     *
     * @param query what the addresses of exports say of them, encoded, without a question mark
     * @param edition id of the edition that cites them, or null
     * @param total how many they are
     * @param sample citation keys of some of them
     */
    public record Chosen(String query, UUID edition, long total, ArrayList<String> sample) implements Serializable {}

    /**
     * A thing to choose.
     *
     * @param label its name, with what it stands within
     */
    public record Option(UUID id, String label) implements Serializable {}

    /**
     * The works that an address says.
     *
     * @throws org.scholion.shared.Problem if they cannot be found by it
     */
    @Transactional
    Chosen found(Actor actor, UUID projectId, WorkParameters wanted) {
        WorkFilter filter = filters.filter(actor, projectId, wanted.asked());
        WorkSearch search = filters.search(actor, projectId, filter);
        List<Work> listed = works.list(actor, projectId, search, new Page.Request(null, TellingWorks.LOOKED_AT))
                .items();
        List<UUID> first = TellingWorks.of(listed, SHOWN).stream().map(Work::id).toList();
        Map<UUID, String> keys = works.keys(first);
        return new Chosen(
                FilterAddress.ofApi(filter).substring(1),
                null,
                works.count(actor, projectId, search),
                first.stream().map(keys::get).collect(Collectors.toCollection(ArrayList::new)));
    }

    /**
     * The works of some keys.
     *
     * @throws org.scholion.shared.Problem.NotFound if the project has no work of one of them
     */
    @Transactional
    Chosen keyed(Actor actor, UUID projectId, List<String> keys) {
        Map<String, Work> found = works.find(actor, projectId, keys);
        return new Chosen(
                keys.stream()
                        .map(key -> "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                null,
                found.values().stream().map(Work::id).distinct().count(),
                keys.stream().limit(SHOWN).collect(Collectors.toCollection(ArrayList::new)));
    }

    /**
     * The works that an edition cites, as they were published.
     *
     * @throws org.scholion.shared.Problem.NotFound if there is no such edition
     */
    @Transactional
    Chosen edition(Actor actor, UUID id) {
        List<KeyedItem> cited = published.of(editions.get(actor, id));
        return new Chosen(
                "",
                id,
                cited.size(),
                cited.stream().limit(SHOWN).map(KeyedItem::key).collect(Collectors.toCollection(ArrayList::new)));
    }

    /** The collections, each under the name of those that it stands in. */
    @Transactional
    ArrayList<Option> collections(Actor actor, UUID projectId) {
        List<CollectionNode> all = collections.list(actor, projectId);
        Map<UUID, CollectionNode> byId =
                all.stream().collect(Collectors.toMap(node -> node.collection().id(), node -> node));
        return all.stream()
                .map(node -> new Option(node.collection().id(), path(node, byId)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String path(CollectionNode node, Map<UUID, CollectionNode> byId) {
        UUID parent = node.collection().parentId();
        String name = node.collection().name();
        return parent == null || !byId.containsKey(parent) ? name : path(byId.get(parent), byId) + " › " + name;
    }

    /** The editions of the project's documents, the newest first. */
    @Transactional
    ArrayList<Option> editions(Actor actor, UUID projectId) {
        return editions.list(actor, projectId).stream()
                .map(edition -> new Option(edition.id(), edition.title() + " (" + edition.number() + ")"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
