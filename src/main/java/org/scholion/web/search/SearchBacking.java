package org.scholion.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.Works;
import org.scholion.search.EntryType;
import org.scholion.search.Fragment;
import org.scholion.search.Hit;
import org.scholion.search.IndexProgress.Phase;
import org.scholion.search.Search;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchCursor;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchQuery;
import org.scholion.search.SearchRequest;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.TextDirection;
import org.scholion.web.shared.Wording;

/** What was found for some words. Everything stands in the address; nothing is kept between requests. */
@Named
@RequestScoped
public class SearchBacking {
    private static final int PAGE = 20;

    private CurrentActor current;
    private Search search;
    private FoundAddresses addresses;
    private Works works;
    private Notices notices;
    private Wording wording;
    private SearchAddress address;
    private SearchAnswer answer;
    private final List<Row> rows = new ArrayList<>();
    private final List<Facet> facets = new ArrayList<>();

    protected SearchBacking() {}

    @Inject
    public SearchBacking(
            CurrentActor current,
            Search search,
            FoundAddresses addresses,
            Works works,
            Notices notices,
            Wording wording) {
        this.current = current;
        this.search = search;
        this.addresses = addresses;
        this.works = works;
        this.notices = notices;
        this.wording = wording;
    }

    /**
     * Something that was found.
     *
     * @param type its kind in words
     * @param icon name of its sign
     * @param where the document that it stands in, the short name of a work without a title, or null
     * @param further who wrote it, a work's short name, and the like
     */
    public record Row(
            String type,
            String icon,
            String address,
            Words title,
            List<Words> fragments,
            String where,
            String further) {}

    /** A piece of text with its direction. */
    public record Words(List<Fragment.Part> parts, String direction) {

        static Words of(Fragment fragment) {
            return new Words(fragment.parts(), TextDirection.of(fragment.text()).html());
        }
    }

    /** A property by which the hits can be narrowed. */
    public record Facet(String name, List<Value> values) {}

    /** A value of one, with the address of the search that has it turned round. */
    public record Value(String label, long count, boolean chosen, String address) {}

    public void load() {
        address = SearchAddress.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
        try {
            answer = search.find(
                    current.actor(),
                    new SearchRequest(
                            SearchQuery.parse(address.query()),
                            address.chosen(),
                            SearchCursor.parse(address.after()),
                            PAGE));
        } catch (Problem.InvalidInput refused) {
            notices.refused(refused);
            return;
        }
        Map<String, String> places = addresses.of(answer.hits());
        Map<UUID, Work> found = works.find(answer.hits().stream()
                .filter(hit -> hit.type() == EntryType.WORK)
                .map(Hit::objectId)
                .collect(Collectors.toSet()));
        answer.hits().forEach(hit -> rows.add(row(hit, places.get(hit.found().id()), found.get(hit.objectId()))));
        answer.facets().forEach(this::addFacet);
    }

    private Row row(Hit hit, String place, Work work) {
        String type = hit.type().token();
        List<String> further = new ArrayList<>();
        String label = work == null ? null : WorkLabel.of(work.item());
        if (label != null && hit.title() != null) {
            further.add(label);
        }
        if (hit.author() != null) {
            further.add(hit.author().name());
        }
        hit.found().statuses().forEach(status -> further.add(wording.textOr("status." + status, status)));
        return new Row(
                wording.text("find.type." + type),
                icon(hit),
                place,
                hit.title() == null ? null : Words.of(hit.title()),
                hit.fragments().stream().map(Words::of).toList(),
                hit.document() == null || hit.title() != null
                        ? null
                        : hit.document().title(),
                String.join(" · ", further));
    }

    private static String icon(Hit hit) {
        return switch (hit.type()) {
            case DOCUMENT, PASSAGE -> "list";
            case SOURCE_NOTE -> "link";
            case ANNOTATION -> "highlight".equals(hit.found().kind()) ? "highlight" : "note";
            case CLAIM -> "claim";
            case WORK -> "cite";
            case NAME -> "project";
        };
    }

    private void addFacet(SearchFacet facet, List<SearchAnswer.Value> values) {
        // The types are told even where there is one: people read from them what was found.
        boolean narrows = values.size() > 1
                || facet == SearchFacet.TYPE && !values.isEmpty()
                || values.stream().anyMatch(SearchAnswer.Value::chosen);
        if (narrows) {
            facets.add(new Facet(
                    facet.token(),
                    values.stream()
                            .map(each -> new Value(
                                    label(facet, each),
                                    each.count(),
                                    each.chosen(),
                                    address.toggled(facet, each.value()).toQueryString()))
                            .toList()));
        }
    }

    private String label(SearchFacet facet, SearchAnswer.Value value) {
        if (value.label() != null) {
            return value.label();
        }
        return switch (facet) {
            case TYPE -> wording.textOr("find.type." + value.value(), value.value());
            case LANGUAGE -> wording.language(value.value());
            case SCRIPT -> wording.textOr("script." + value.value(), value.value());
            case STATUS -> wording.textOr("status." + value.value(), value.value());
            case KIND ->
                wording.textOr(
                        "find.kind." + value.value(),
                        wording.textOr("type." + value.value(), value.value().replace('-', ' ')));
            default -> value.value();
        };
    }

    public String getQuery() {
        return address == null ? "" : address.query();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Facet> getFacets() {
        return facets;
    }

    public long getTotal() {
        return answer == null ? 0 : answer.total();
    }

    public boolean isNarrow() {
        return address != null && address.isNarrow();
    }

    /** The same words, not narrowed. */
    public String getWide() {
        return address.wide().toQueryString();
    }

    /** The address of the following page, or null. */
    public String getNext() {
        return answer == null || answer.next() == null
                ? null
                : address.from(answer.next().token()).toQueryString();
    }

    /** Whether this is a page after the first. */
    public boolean isLater() {
        return address != null && !address.after().isEmpty();
    }

    /** The address of the first page. */
    public String getFirst() {
        return address.from("").toQueryString();
    }

    /** What the index is good for: "ready", "filling", "starting" or "unavailable". */
    public String getIndexState() {
        Phase phase = answer == null ? Phase.READY : answer.index().phase();
        return phase.name().toLowerCase(Locale.ROOT);
    }

    public int getPercent() {
        return answer == null ? 100 : answer.index().percent();
    }
}
