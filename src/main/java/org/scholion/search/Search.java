package org.scholion.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.document.Document;
import org.scholion.document.DocumentRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Project;
import org.scholion.project.ProjectRepository;
import org.scholion.project.Right;
import org.scholion.vocabulary.Concepts;

/**
 * Finds what a person may see. The index compares who asks with whom each entry is for, so that totals and counts tell
 * nothing of what is others'; since it follows the database by a moment, the hits of a page are compared with the database
 * once more before they are shown.
 */
@ApplicationScoped
public class Search {
    private static final Logger LOG = System.getLogger(Search.class.getName());
    private static final Pattern CONCEPT_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final SearchIndex index;
    private final IndexProgress progress;
    private final Iterable<EntrySource> sources;
    private final ProjectRepository projects;
    private final Permissions permissions;
    private final DocumentRepository documents;
    private final People people;
    private final Concepts concepts;

    @Inject
    public Search(
            SearchIndex index,
            IndexProgress progress,
            @Any Instance<EntrySource> sources,
            ProjectRepository projects,
            Permissions permissions,
            DocumentRepository documents,
            People people,
            Concepts concepts) {
        this(index, progress, (Iterable<EntrySource>) sources, projects, permissions, documents, people, concepts);
    }

    /** With the sources at hand. */
    public Search(
            SearchIndex index,
            IndexProgress progress,
            Iterable<EntrySource> sources,
            ProjectRepository projects,
            Permissions permissions,
            DocumentRepository documents,
            People people,
            Concepts concepts) {
        this.index = index;
        this.progress = progress;
        this.sources = sources;
        this.projects = projects;
        this.permissions = permissions;
        this.documents = documents;
        this.people = people;
        this.concepts = concepts;
    }

    /** One page of what a person may find. While there is no index, nothing is found, and the answer says so. */
    @Transactional
    public SearchAnswer find(Actor actor, SearchRequest request) {
        List<Project> own = projects.findByMember(actor.id()).stream()
                .filter(project -> permissions.allows(actor, project.id(), Right.READ))
                .toList();
        Set<String> audiences = new HashSet<>();
        for (Project project : own) {
            audiences.add(Audience.project(project.id()));
            audiences.add(Audience.person(project.id(), actor.id()));
        }
        if (audiences.isEmpty() || !index.isOpen()) {
            return new SearchAnswer(0, List.of(), null, Map.of(), progress.state());
        }
        try {
            return answer(
                    request, index.find(request.withChosen(ids(request.chosen(), own)), audiences), audiences, own);
        } catch (IndexUnavailable lost) {
            LOG.log(Level.WARNING, "The index cannot be read", lost);
            progress.doubt();
            IndexProgress.State state = new IndexProgress.State(IndexProgress.Phase.UNAVAILABLE, 0, 0);
            return new SearchAnswer(0, List.of(), null, Map.of(), state);
        }
    }

    /** The index knows documents, people and projects by their ids; what there is not narrows to nothing. */
    private Map<SearchFacet, List<String>> ids(Map<SearchFacet, List<String>> chosen, List<Project> own) {
        Map<SearchFacet, List<String>> ids = new EnumMap<>(SearchFacet.class);
        chosen.forEach((facet, values) -> ids.put(
                facet,
                values.stream()
                        .map(value -> id(facet, value, own).map(UUID::toString).orElse(value))
                        .toList()));
        return ids;
    }

    private Optional<UUID> id(SearchFacet facet, String value, List<Project> own) {
        return switch (facet) {
            case DOCUMENT -> documents.findBySlug(value).map(Document::id);
            case AUTHOR -> people.findByHandle(value).map(Actor::id);
            case PROJECT ->
                own.stream()
                        .filter(project -> project.slug().equals(value))
                        .map(Project::id)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private SearchAnswer answer(
            SearchRequest request, SearchIndex.Found found, Set<String> audiences, List<Project> own) {
        List<IndexHit> hits = stillThere(found.hits(), audiences);
        Facts facts = facts(request, hits, found, own);
        int passed = found.passed() + found.hits().size();
        boolean more = !found.hits().isEmpty() && passed < found.total() && passed < SearchCursor.DEEPEST;
        SearchCursor next = more
                ? new SearchCursor(
                        passed, found.hits().get(found.hits().size() - 1).id())
                : null;
        return new SearchAnswer(
                found.total(),
                hits.stream().map(hit -> hit(hit, facts)).toList(),
                next,
                values(request, found, facts),
                progress.state());
    }

    /** Without those that went, or are not for this person any more, since the index took them up. */
    private List<IndexHit> stillThere(List<IndexHit> hits, Set<String> audiences) {
        Map<String, EntrySource.Present> now = new HashMap<>();
        for (EntrySource source : sources) {
            List<String> ids = hits.stream()
                    .filter(hit -> source.types().contains(hit.type()))
                    .map(IndexHit::id)
                    .toList();
            if (!ids.isEmpty()) {
                now.putAll(source.present(ids));
            }
        }
        return hits.stream()
                .filter(hit -> now.containsKey(hit.id())
                        && audiences.contains(now.get(hit.id()).audience()))
                .map(hit -> now.get(hit.id()).place() == null
                        ? hit
                        : hit.at(now.get(hit.id()).place()))
                .toList();
    }

    /** What ids stand for. */
    private record Facts(
            Map<UUID, Document> documents,
            Map<UUID, Actor> people,
            Map<UUID, Project> projects,
            Map<String, String> concepts) {

        /** How a value of a facet is chosen by, and what people call it; nothing for what went meanwhile. */
        Optional<Name> name(SearchFacet facet, String value) {
            return switch (facet) {
                case DOCUMENT ->
                    Optional.ofNullable(documents.get(UUID.fromString(value)))
                            .map(each ->
                                    new Name(each.slug(), each.description().title()));
                case AUTHOR ->
                    Optional.ofNullable(people.get(UUID.fromString(value)))
                            .map(each -> new Name(each.handle(), each.name()));
                case PROJECT ->
                    Optional.ofNullable(projects.get(UUID.fromString(value)))
                            .map(each -> new Name(each.slug(), each.name()));
                case TAG -> Optional.of(new Name(value, concepts.get(value)));
                default -> Optional.of(new Name(value, null));
            };
        }
    }

    private record Name(String value, String label) {}

    private Facts facts(SearchRequest request, List<IndexHit> hits, SearchIndex.Found found, List<Project> own) {
        Set<UUID> documentIds = new LinkedHashSet<>(ids(found, SearchFacet.DOCUMENT));
        Set<UUID> authorIds = new LinkedHashSet<>(ids(found, SearchFacet.AUTHOR));
        for (IndexHit hit : hits) {
            if (hit.place() != null) {
                documentIds.add(hit.place().documentId());
            }
            authorIds.add(hit.authorId());
        }
        authorIds.remove(null);
        return new Facts(
                documents.find(documentIds).stream().collect(Collectors.toMap(Document::id, each -> each)),
                people.find(authorIds),
                own.stream().collect(Collectors.toMap(Project::id, each -> each)),
                conceptLabels(request, found));
    }

    /** How the concepts among the tags are called, by what they are chosen by. */
    private Map<String, String> conceptLabels(SearchRequest request, SearchIndex.Found found) {
        Set<String> tags = new HashSet<>(
                found.facets().getOrDefault(SearchFacet.TAG, Map.of()).keySet());
        tags.addAll(request.chosen().getOrDefault(SearchFacet.TAG, List.of()));
        Set<UUID> ids = tags.stream()
                .filter(tag -> CONCEPT_ID.matcher(tag).matches())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        Map<String, String> labels = new HashMap<>();
        concepts.shown(ids).forEach((id, shown) -> labels.put(id.toString(), shown.label()));
        return labels;
    }

    private static List<UUID> ids(SearchIndex.Found found, SearchFacet facet) {
        return found.facets().getOrDefault(facet, Map.of()).keySet().stream()
                .map(UUID::fromString)
                .toList();
    }

    private static Hit hit(IndexHit hit, Facts facts) {
        Document document =
                hit.place() == null ? null : facts.documents().get(hit.place().documentId());
        Actor author = facts.people().get(hit.authorId());
        return new Hit(
                hit.type() == EntryType.SOURCE_NOTE || hit.owner().kind() != Owner.Kind.DOCUMENT
                        ? UUID.fromString(hit.id().substring(hit.id().indexOf(':') + 1))
                        : hit.owner().id(),
                document == null
                        ? null
                        : new Hit.DocumentFacts(
                                document.id(),
                                document.slug(),
                                document.description().title()),
                author == null ? null : new Hit.AuthorFacts(author.id(), author.handle(), author.name()),
                hit);
    }

    private static Map<SearchFacet, List<SearchAnswer.Value>> values(
            SearchRequest request, SearchIndex.Found found, Facts facts) {
        Map<SearchFacet, List<SearchAnswer.Value>> values = new EnumMap<>(SearchFacet.class);
        found.facets().forEach((facet, counts) -> {
            List<String> chosen = request.chosen().getOrDefault(facet, List.of());
            List<SearchAnswer.Value> listed = new ArrayList<>();
            counts.forEach((value, count) -> facts.name(facet, value)
                    .ifPresent(name -> listed.add(
                            new SearchAnswer.Value(name.value(), name.label(), count, chosen.contains(name.value())))));
            // What is chosen stays in sight, that it can be unchosen.
            for (String value : chosen) {
                if (listed.stream().noneMatch(each -> each.value().equals(value))) {
                    listed.add(new SearchAnswer.Value(value, facts.concepts().get(value), 0, true));
                }
            }
            values.put(facet, List.copyOf(listed));
        });
        return values;
    }
}
