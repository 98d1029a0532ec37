package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslType;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** One work beside the table: its fields, corrected one at a time, and where it is used. */
@Named
@ViewScoped
public class WorkBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkDetails details;

    @Inject
    private Works works;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String key;
    private WorkDetail work;
    private WorkUses uses;
    private String added;

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        if (key != null && !key.isBlank()) {
            try {
                read(key);
            } catch (Problem.NotFound missing) {
                notices.missing(missing);
            }
        }
    }

    /** Shows another work. */
    public void open(String other) {
        read(other);
        notices.lead("work-title");
    }

    private void read(String other) {
        work = details.get(current.actor(), projectId, other);
        uses = details.uses(current.actor(), work.id());
        key = work.key();
        added = null;
    }

    /** Saves one field as it is typed. */
    public void save(FieldForm field) {
        try {
            works.correct(
                    current.actor(),
                    projectId,
                    key,
                    work.version(),
                    item -> FieldValue.put(item, field.getName(), field.getTyped()));
            work = details.get(current.actor(), projectId, key);
            notices.done("bibliography.saved", work.label());
        } catch (Problem.StaleVersion stale) {
            work = details.get(current.actor(), projectId, key);
            FieldForm present = work.field(field.getName());
            present.carryOn(field);
            notices.refused(stale);
            leadTo(present);
        } catch (Problem refused) {
            field.refuse(refused.getMessage());
            notices.refused(refused);
        }
    }

    /** Opens a field of the work. */
    public void edit(FieldForm field) {
        field.edit();
        leadTo(field);
    }

    private void leadTo(FieldForm field) {
        String box = field.getKind().equals(FieldValue.TYPE) ? "type" : "value";
        notices.lead("known:fields:" + work.fields().indexOf(field) + ":" + box);
    }

    /** Opens a field that the work does not have yet. */
    public void addField() {
        if (added != null && !added.isBlank()) {
            edit(work.field(added));
            added = null;
        }
    }

    public WorkDetail getWork() {
        return work;
    }

    public CslType[] getTypes() {
        return CslType.values();
    }

    public WorkUses getUses() {
        return uses;
    }

    public boolean isCurator() {
        return curator;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added;
    }
}
