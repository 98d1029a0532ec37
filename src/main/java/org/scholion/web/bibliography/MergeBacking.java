package org.scholion.web.bibliography;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.duplicate.Choice;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The merge of some works: which one stays, and field by field whose value is taken, with what that would give. */
@Named
@ViewScoped
public class MergeBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Merges merges;

    @Inject
    private MergeViews views;

    @Inject
    private Notices notices;

    private UUID projectId;
    private String works;
    private String survivor;
    private String result;
    private final LinkedHashMap<String, Long> versions = new LinkedHashMap<>();
    private final HashMap<String, String> chosen = new HashMap<>();
    private final HashMap<String, String> taken = new HashMap<>();
    private ArrayList<PartRow> parts = new ArrayList<>();
    private ArrayList<MergePreviewView.FieldView> fields = new ArrayList<>();
    private ArrayList<DuplicateView> pairs = new ArrayList<>();

    /**
     * One of the works.
     *
     * @param uses how many citations refer to it that everybody in the project sees
     */
    public record PartRow(String key, String formatted, String type, long uses) implements Serializable {}

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        for (String key : works == null ? new String[0] : works.split(",", -1)) {
            versions.put(key.strip(), null);
        }
        try {
            survivor = versions.keySet().stream().findFirst().orElse("");
            read();
        } catch (Problem problem) {
            notices.missing(problem);
        }
    }

    private void read() {
        MergePreviewView preview = views.of(merges.preview(current.actor(), projectId, request()));
        parts = new ArrayList<>();
        List<String> keys = new ArrayList<>(versions.keySet());
        keys.remove(survivor);
        keys.add(0, survivor);
        for (int n = 0; n < keys.size(); n++) {
            WorkView view = preview.works().get(n);
            versions.put(keys.get(n), view.version());
            parts.add(new PartRow(keys.get(n), view.formatted(), view.type(), view.uses()));
        }
        fields = new ArrayList<>(preview.fields());
        taken.clear();
        fields.forEach(field -> taken.put(field.name(), field.chosen()));
        pairs = new ArrayList<>(preview.pairs());
        result = preview.formatted();
    }

    private MergeRequest request() {
        Map<String, Choice> choices = new HashMap<>();
        chosen.forEach((field, key) -> choices.put(field, new Choice.Of(key)));
        return new MergeRequest(survivor, versions, choices);
    }

    /** Takes a field's value from the work that was chosen for it. */
    public void choose(String field) {
        chosen.put(field, taken.get(field));
        look();
    }

    /** Shows what the merge would make with what is chosen now. */
    public void look() {
        try {
            read();
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Makes one work of them and goes to it. */
    public void merge() {
        try {
            merges.merge(current.actor(), projectId, request());
            notices.doneAfterRedirect("merge.done", survivor);
            var faces = FacesContext.getCurrentInstance().getExternalContext();
            faces.redirect(faces.getRequestContextPath() + "/bibliography/duplicates.xhtml");
        } catch (Problem refused) {
            notices.refused(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The works, the one that stays first. */
    public List<PartRow> getParts() {
        return parts;
    }

    public List<MergePreviewView.FieldView> getFields() {
        return fields;
    }

    /** What speaks for and against the works being one. */
    public List<DuplicateView> getPairs() {
        return pairs;
    }

    /** The key of the work whose value is taken, by field. */
    public Map<String, String> getTaken() {
        return taken;
    }

    /** How a bibliography would print the merged work. */
    public String getResult() {
        return result;
    }

    public String getSurvivor() {
        return survivor;
    }

    public void setSurvivor(String survivor) {
        this.survivor = survivor;
    }

    public String getWorks() {
        return works;
    }

    public void setWorks(String works) {
        this.works = works;
    }
}
