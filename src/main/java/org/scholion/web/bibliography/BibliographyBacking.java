package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.primefaces.component.datatable.DataTable;
import org.scholion.bibliography.WorkSort;
import org.scholion.bibliography.collection.CollectionRepository;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.project.Permissions;
import org.scholion.project.Project;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Wording;

/** The table of works with its facets; what it shows stands in the address, so that it can be passed on. */
@Named
@ViewScoped
public class BibliographyBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final List<String> SORTS = List.of("name", "-name", "-year", "year", "title", "type", "-change");

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkRows rows;

    @Inject
    private Notices notices;

    @Inject
    private Wording wording;

    private UUID projectId;
    private boolean curator;
    private String query;
    private String sort = SORTS.get(0);
    private final FacetForms facets = new FacetForms();
    private final TreeMap<String, Boolean> selected = new TreeMap<>();
    private WorkTableModel works;
    private long total;
    private boolean narrow;
    private UUID collection;
    private ArrayList<String> known = new ArrayList<>();

    public void load() {
        Project project = projects.get(current.actor(), null);
        projectId = project.id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        filter();
    }

    /** Begins the table anew with the filters as they are. */
    public void filter() {
        if (FacesContext.getCurrentInstance().getViewRoot().findComponent("works:table") instanceof DataTable table) {
            table.setFirst(0);
        }
        WorkFilter filter = getFilter();
        WorkSort order = order();
        try {
            count(filter);
            works = new WorkTableModel(
                    (after, limit) -> rows.page(current.actor(), projectId, filter, order, after, limit), total);
        } catch (Problem.InvalidInput | Problem.NotFound refused) {
            notices.refused(refused);
            collection = null;
            if (works == null) {
                query = null;
                facets.forget();
                filter();
            }
        }
    }

    private void count(WorkFilter filter) {
        WorkRows.Counts counts = rows.count(current.actor(), projectId, filter);
        facets.show(counts, wording);
        known = counts.tags().stream()
                .map(CollectionRepository.TagCount::word)
                .collect(Collectors.toCollection(ArrayList::new));
        total = counts.facets().total();
        narrow = filter.isNarrow();
    }

    /** Counts anew after an act on shelves; the table begins anew only where that may have changed which works it shows. */
    void recount() {
        WorkFilter filter = getFilter();
        if (filter.tags().isEmpty() && filter.collection() == null) {
            count(filter);
        } else {
            filter();
        }
    }

    /** Where a tag that is shown got another word, or (null) none, the table follows. */
    void replaceTag(String word, String other) {
        facets.getTags().replace(word, other);
    }

    /** What is shown. */
    WorkFilter getFilter() {
        return facets.filter(query, collection);
    }

    private WorkSort order() {
        boolean descending = sort.startsWith("-");
        return new WorkSort(
                WorkSort.By.parse(descending ? sort.substring(1) : sort).orElse(WorkSort.By.NAME), descending);
    }

    /** Shows all works again. */
    public void forget() {
        facets.forget();
        query = null;
        collection = null;
        filter();
    }

    /** Shows the works in a collection and all within it; with the one that is shown already, those of all. */
    public void choose(UUID other) {
        collection = other.equals(collection) ? null : other;
        filter();
    }

    /**
     * The part of the address after the path that leads back to what is shown.
     *
     * @param work key of the work beside the table, or null
     */
    public String address(String work) {
        return FilterAddress.ofPage(getFilter(), sort.equals(SORTS.get(0)) ? null : sort, work);
    }

    /** The tags of the project, in alphabetical order. */
    public List<String> getKnownTags() {
        return known;
    }

    /** The collection whose works are shown, or null for all. */
    public UUID getCollectionId() {
        return collection;
    }

    /** The same as it stands in the address. */
    public String getCollection() {
        return collection == null ? null : collection.toString();
    }

    /** What is no id leads to no collection. */
    public void setCollection(String id) {
        try {
            collection = id == null || id.isBlank() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            collection = new UUID(0, 0);
        }
    }

    public WorkTableModel getWorks() {
        return works;
    }

    /** How many works fit. */
    public long getTotal() {
        return total;
    }

    /** Whether works may be added and corrected. */
    public boolean isCurator() {
        return curator;
    }

    /** Whether the table shows less than everything. */
    public boolean isFiltered() {
        return narrow;
    }

    public FacetForms getFacets() {
        return facets;
    }

    public List<String> getSorts() {
        return SORTS;
    }

    /** By citation key, whether somebody selected a work for a further act. */
    public Map<String, Boolean> getSelected() {
        return selected;
    }

    /** Citation keys of the selected works, in alphabetical order. */
    public List<String> getSelection() {
        return selected.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The selected keys as the addresses of a merge and of an export name them. */
    public String getSelectionAddress() {
        return URLEncoder.encode(String.join(",", getSelection()), StandardCharsets.UTF_8);
    }

    public void forgetSelection() {
        selected.clear();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = SORTS.contains(sort) ? sort : SORTS.get(0);
    }
}
