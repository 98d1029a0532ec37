package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.WorksExport;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.PublicUrl;
import org.scholion.web.shared.Wording;

/** Which works are exported; in which format and style, the page itself keeps. */
@Named
@ViewScoped
public class ExportBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String ALL = "all";
    private static final String FOUND = "found";
    private static final String SELECTED = "selected";
    private static final String COLLECTION = "collection";
    private static final String EDITION = "edition";

    private static final WorkParameters NO_CONDITION = WorkParameters.of(name -> null);

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private ExportChoices choices;

    @Inject
    private FormattedWorks formatted;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Notices notices;

    @Inject
    private Wording wording;

    private UUID projectId;
    private boolean curator;
    private WorkParameters wanted = NO_CONDITION;
    private List<String> keys = List.of();
    private String what = ALL;
    private String collection;
    private String edition;
    private ArrayList<ExportChoices.Option> collections = new ArrayList<>();
    private ArrayList<ExportChoices.Option> editions = new ArrayList<>();
    private ExportChoices.Chosen chosen;

    /** Begins with what the address says: keys, an edition, a search; everything where it says nothing. */
    public void load() {
        Actor actor = current.actor();
        projectId = projects.get(actor, null).id();
        curator = permissions.allows(actor, projectId, Right.CURATE);
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        wanted = WorkParameters.of(address::get);
        keys = WorkParameters.list(address.get("keys"));
        edition = address.get(EDITION);
        collections = choices.collections(actor, projectId);
        editions = choices.editions(actor, projectId);
        if (!keys.isEmpty()) {
            what = SELECTED;
        } else if (edition != null) {
            what = EDITION;
        } else if (wanted.isNarrow()) {
            what = FOUND;
        }
        if (collection == null && !collections.isEmpty()) {
            collection = collections.get(0).id().toString();
        }
        try {
            chosen = chosen();
        } catch (Problem missing) {
            notices.missing(missing);
        }
        if (edition == null && !editions.isEmpty()) {
            edition = editions.get(0).id().toString();
        }
    }

    /** Takes over another choice. */
    public void choose() {
        try {
            chosen = chosen();
        } catch (Problem gone) {
            notices.refused(gone);
        }
    }

    private ExportChoices.Chosen chosen() {
        Actor actor = current.actor();
        return switch (what) {
            case SELECTED -> choices.keyed(actor, projectId, keys);
            case EDITION -> choices.edition(actor, Ids.ofPath(EDITION, edition));
            case FOUND -> choices.found(actor, projectId, wanted);
            case COLLECTION ->
                choices.found(actor, projectId, WorkParameters.of(name -> name.equals(COLLECTION) ? collection : null));
            default -> choices.found(actor, projectId, NO_CONDITION);
        };
    }

    /** What there is to choose from, in words. */
    public List<SelectItem> getWhats() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(ALL, wording.text("export.what.all")));
        if (wanted.isNarrow()) {
            items.add(new SelectItem(FOUND, wording.text("export.what.found")));
        }
        if (!keys.isEmpty()) {
            items.add(new SelectItem(SELECTED, wording.text("export.what.selected", keys.size())));
        }
        if (!collections.isEmpty()) {
            items.add(new SelectItem(COLLECTION, wording.text("export.what.collection")));
        }
        if (!editions.isEmpty()) {
            items.add(new SelectItem(EDITION, wording.text("export.what.edition")));
        }
        return items;
    }

    /** The languages that a bibliography can be set in, by their names in the reader's language. */
    public List<SelectItem> getLocales() {
        return formatted.locales().stream()
                .map(tag -> new SelectItem(tag, wording.language(tag)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    /** Whether more works are selected than an address can name. */
    public boolean isTooMany() {
        return what.equals(SELECTED) && keys.size() > WorksExport.MOST_KEYS;
    }

    /** The origin of addresses for programs, or the empty string where only the browser knows it. */
    public String getOrigin() {
        return publicUrl.origin().orElse("");
    }

    /** Citation keys of some of the chosen works, with commas between. */
    public String getSample() {
        return String.join(",", chosen.sample());
    }

    public ExportChoices.Chosen getChosen() {
        return chosen;
    }

    public List<ExportChoices.Option> getCollections() {
        return collections;
    }

    public List<ExportChoices.Option> getEditions() {
        return editions;
    }

    public boolean isCurator() {
        return curator;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getEdition() {
        return edition;
    }

    public void setEdition(String edition) {
        this.edition = edition;
    }
}
