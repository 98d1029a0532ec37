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
import org.primefaces.component.datatable.DataTable;
import org.scholion.bibliography.WorkSort;
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
        WorkFilter filter = new WorkFilter(query, facets.choice(), facets.cited(), facets.documents(), order());
        try {
            WorkRows.Counts counts = rows.count(current.actor(), projectId, filter);
            facets.show(counts, wording);
            total = counts.facets().total();
            narrow = filter.isNarrow();
            works = new WorkTableModel(
                    (after, limit) -> rows.page(current.actor(), projectId, filter, after, limit), total);
        } catch (Problem.InvalidInput refused) {
            notices.refused(refused);
            if (works == null) {
                query = null;
                filter();
            }
        }
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
        filter();
    }

    /**
     * The part of the address after the path that leads back to what is shown.
     *
     * @param work key of the work beside the table, or null
     */
    public String address(String work) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("q", query);
        parts.put("sort", sort.equals(SORTS.get(0)) ? null : sort);
        facets.getAll().forEach(facet -> parts.put(facet.getName(), facet.getWord()));
        parts.put("work", work);
        List<String> given = new ArrayList<>();
        parts.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return "?" + String.join("&", given);
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
