package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;

/** A new work as a person describes it. */
@Named
@ViewScoped
public class NewWorkBacking implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of(
            "author",
            "editor",
            "title",
            "container-title",
            "volume",
            "issue",
            "page",
            "publisher",
            "publisher-place",
            "issued",
            "ISBN",
            "DOI",
            "URL");

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Works works;

    @Inject
    private Notices notices;

    private final Refusals refusals = new Refusals();
    private final TreeMap<String, String> typed = new TreeMap<>();
    private UUID projectId;
    private String type = CslType.BOOK.cslName();

    public void load() {
        projectId = projects.get(current.actor(), null).id();
    }

    /** Adds the work; its page in the bibliography follows. */
    public String add() {
        refusals.clear();
        try {
            Work work = works.add(current.actor(), projectId, item());
            String key = works.keys(List.of(work.id())).get(work.id());
            notices.doneAfterRedirect("bibliography.new.done", key);
            return "/bibliography/index?faces-redirect=true&work=" + key;
        } catch (Problem refused) {
            refusals.note(refused);
            notices.refused(refused);
            return null;
        }
    }

    private CslItem item() {
        CslItem item = FieldValue.put(CslItem.builder(CslType.BOOK).build(), FieldValue.TYPE, type);
        for (String field : FIELDS) {
            item = FieldValue.put(item, field, typed.get(field));
        }
        return item;
    }

    public List<String> getFields() {
        return FIELDS;
    }

    /** What is typed in each field. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public CslType[] getTypes() {
        return CslType.values();
    }

    public Refusals getRefusals() {
        return refusals;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
