package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.primefaces.component.datatable.DataTable;
import org.scholion.project.Permissions;
import org.scholion.project.Project;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.web.shared.CurrentActor;

/** The table of works with its filters. */
@Named
@ViewScoped
public class BibliographyBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkRows rows;

    private UUID projectId;
    private boolean curator;
    private String query;
    private Usage usage = Usage.ALL;
    private WorkTableModel works;

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
        works = new WorkTableModel((after, limit) -> rows.page(current.actor(), projectId, query, usage, after, limit));
    }

    public WorkTableModel getWorks() {
        return works;
    }

    /** Whether works may be added and corrected. */
    public boolean isCurator() {
        return curator;
    }

    /** Whether the table shows less than everything. */
    public boolean isFiltered() {
        return usage != Usage.ALL || query != null && !query.isBlank();
    }

    public Usage[] getUsages() {
        return Usage.values();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public Usage getUsage() {
        return usage;
    }

    public void setUsage(Usage usage) {
        this.usage = usage;
    }
}
