package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.contributor.Contributors;
import org.scholion.bibliography.item.Variant;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The people and bodies that works name, with their spellings; two of them may be made one. */
@Named
@ViewScoped
public class ContributorsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private Contributors contributors;

    @Inject
    private Works works;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String query;
    private final ArrayList<Row> rows = new ArrayList<>();
    private String next;
    private final TreeMap<String, Boolean> selected = new TreeMap<>();
    private boolean secondLeads;
    private Variant.Form form = Variant.Form.ORIGINAL;
    private String language;
    private String open;
    private final ArrayList<Named> named = new ArrayList<>();
    private boolean united;

    /**
     * A name of the list.
     *
     * @param spellings every spelling, the one in front included
     */
    public record Row(String id, String label, boolean body, ArrayList<Written> spellings, long works)
            implements Serializable {}

    /**
     * A spelling.
     *
     * @param lang language tag, or null
     */
    public record Written(String text, String lang) implements Serializable {}

    /** A work that names the contributor that is open. */
    public record Named(String key, String label, String title, String lang) implements Serializable {}

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        filter();
    }

    /** Begins the list anew. */
    public void filter() {
        rows.clear();
        next = null;
        close();
        more();
    }

    /** Goes on with the list. */
    public void more() {
        try {
            Page<Contributors.Listed> page =
                    contributors.list(current.actor(), projectId, query, Page.Request.parse(next, PAGE));
            page.items().forEach(each -> rows.add(row(each)));
            next = page.next();
        } catch (Problem.InvalidInput refused) {
            notices.refused(refused);
        }
    }

    private static Row row(Contributors.Listed listed) {
        ArrayList<Written> spellings = new ArrayList<>();
        listed.spellings().forEach(each -> spellings.add(new Written(each.text(), LanguageTag.of(each.language()))));
        return new Row(listed.id().toString(), listed.label(), listed.body(), spellings, listed.works());
    }

    /** Shows the works of a contributor, or hides them again. */
    public void toggle(Row row) {
        if (row.id().equals(open)) {
            close();
            return;
        }
        open(UUID.fromString(row.id()));
    }

    private void open(UUID id) {
        close();
        open = id.toString();
        List<Work> found = contributors.worksOf(current.actor(), projectId, id);
        Map<UUID, String> keys = works.keys(found.stream().map(Work::id).toList());
        for (Work work : found) {
            named.add(new Named(
                    keys.get(work.id()),
                    WorkLabel.of(work.item()),
                    work.item().title().orElse(null),
                    LanguageTag.of(work.item())));
        }
        united = !contributors.unions(current.actor(), projectId, id).isEmpty();
    }

    private void close() {
        open = null;
        named.clear();
        united = false;
    }

    /** Makes the two selected names one contributor's. */
    public void unite() {
        List<Row> two = getSelection();
        try {
            UUID first = UUID.fromString(two.get(secondLeads ? 1 : 0).id());
            UUID second = UUID.fromString(two.get(secondLeads ? 0 : 1).id());
            UUID one = contributors.unite(
                    current.actor(), projectId, first, second, form, language == null ? "" : language.strip());
            selected.clear();
            filter();
            open(one);
            notices.done("contributors.united", two.get(0).label(), two.get(1).label());
        } catch (IllegalArgumentException e) {
            notices.refused(new Problem.InvalidInput("language", "“" + language + "” is no language tag."));
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Undoes what made the contributor that is open one. */
    public void undo() {
        try {
            int left = contributors.undo(current.actor(), projectId, UUID.fromString(open));
            filter();
            notices.done("contributors.parted", left);
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether the list goes on. */
    public boolean isMore() {
        return next != null;
    }

    /** The selected names that are shown. */
    public List<Row> getSelection() {
        return rows.stream()
                .filter(row -> Boolean.TRUE.equals(selected.get(row.id())))
                .toList();
    }

    public Map<String, Boolean> getSelected() {
        return selected;
    }

    public List<Named> getNamed() {
        return named;
    }

    /** Id of the contributor whose works are shown, or null. */
    public String getOpen() {
        return open;
    }

    /** Whether spellings of the contributor that is open were united by a person. */
    public boolean isUnited() {
        return united;
    }

    public boolean isCurator() {
        return curator;
    }

    public boolean isFiltered() {
        return query != null && !query.isBlank();
    }

    public Variant.Form[] getForms() {
        return Variant.Form.values();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    /** Whether kind and language are said of the first name rather than of the second. */
    public boolean isSecondLeads() {
        return secondLeads;
    }

    public void setSecondLeads(boolean secondLeads) {
        this.secondLeads = secondLeads;
    }

    public Variant.Form getForm() {
        return form;
    }

    public void setForm(Variant.Form form) {
        this.form = form;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
