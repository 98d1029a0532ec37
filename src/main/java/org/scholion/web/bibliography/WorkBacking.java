package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
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
    private VariantsForm variants;
    private NamesForm names;

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

    /** Reads the open work anew, after an act of another part of the page. */
    void refresh() {
        read(key);
    }

    private void read(String other) {
        work = details.get(current.actor(), projectId, other);
        uses = details.uses(current.actor(), work.id());
        key = work.key();
        added = null;
        closeEditors();
    }

    private void correct(Works.Correction correction) {
        works.correct(current.actor(), projectId, key, work.version(), correction);
        work = details.get(current.actor(), projectId, key);
        notices.done("bibliography.saved", work.label());
    }

    /** Saves one field as it is typed. */
    public void save(FieldForm field) {
        try {
            correct(item -> FieldValue.put(item, field.getName(), field.getTyped()));
            leadBack(field.getName(), work.field(field.getName()).isUnknown() ? "value" : "edit");
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

    /** Gives up what was typed into a field. */
    public void leave(FieldForm field) {
        field.leave();
        leadBack(field.getName(), field.isUnknown() ? "value" : "edit");
    }

    /** Says that nobody knows what the field holds, which no rule fills again. */
    public void forget(FieldForm field) {
        try {
            correct(item -> item.without(field.getName()));
            leadBack(field.getName(), "value");
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Opens the spellings of a field in other scripts. */
    public void openVariants(FieldForm field) {
        closeEditors();
        variants = new VariantsForm(item(), field.getName());
        notices.lead("variants:title");
    }

    /** Opens the names of a field part by part. */
    public void openNames(FieldForm field) {
        closeEditors();
        names = new NamesForm(item(), field.getName());
        notices.lead("names:title");
    }

    private CslItem item() {
        return works.get(current.actor(), projectId, key).item();
    }

    /** Saves the spellings. Where somebody else changed the work, what was typed stays and theirs stands below. */
    public void saveVariants() {
        saveEditor(variants.getField(), "spellings", variants::put);
    }

    /** Saves the names, likewise. */
    public void saveNames() {
        saveEditor(names.getField(), "parts", names::put);
    }

    private void saveEditor(String field, String button, Works.Correction correction) {
        try {
            correct(correction);
            closeEditors();
            leadBack(field, button);
        } catch (Problem.StaleVersion stale) {
            work = details.get(current.actor(), projectId, key);
            notices.refused(stale);
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Gives up what was typed there. */
    public void leaveEditor() {
        String field = variants != null ? variants.getField() : names.getField();
        String button = variants != null ? "spellings" : "parts";
        closeEditors();
        leadBack(field, button);
    }

    private void closeEditors() {
        variants = null;
        names = null;
    }

    private void leadBack(String field, String part) {
        notices.lead("known:fields:" + work.fields().indexOf(work.field(field)) + ":" + part);
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

    /** The spellings that are being edited, or null. */
    public VariantsForm getVariants() {
        return variants;
    }

    /** The names that are being edited, or null. */
    public NamesForm getNames() {
        return names;
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
