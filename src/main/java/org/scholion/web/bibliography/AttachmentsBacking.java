package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.attachment.Attachment;
import org.scholion.bibliography.attachment.AttachmentLimit;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The files of the work that is shown. They are sent to the API by the page's script, piece by piece. */
@Named
@ViewScoped
public class AttachmentsBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Attachments attachments;

    @Inject
    private AttachmentLimit limit;

    @Inject
    private People people;

    @Inject
    private Notices notices;

    @Inject
    private WorkBacking work;

    private String key;
    private ArrayList<AttachmentRow> rows = new ArrayList<>();

    /** The files of the work that is shown now, the oldest first. */
    public List<AttachmentRow> getRows() {
        if (work.getKey() != null && !work.getKey().equals(key)) {
            reload();
        }
        return rows;
    }

    /** Reads the files anew. */
    public void reload() {
        key = work.getKey();
        UUID projectId = projects.get(current.actor(), null).id();
        List<Attachment> found = attachments.list(current.actor(), projectId, key);
        Map<UUID, Actor> persons =
                people.find(found.stream().map(Attachment::addedBy).collect(Collectors.toSet()));
        rows = new ArrayList<>();
        for (Attachment each : found) {
            Actor person = persons.get(each.addedBy());
            rows.add(new AttachmentRow(each, person == null ? null : person.name()));
        }
    }

    /** Saves the label that was typed. */
    public void rename(AttachmentRow row) {
        act(() -> attachments.rename(current.actor(), row.getId(), row.getVersion(), row.getTyped()));
    }

    /** Takes a file from the work. */
    public void remove(AttachmentRow row) {
        act(() -> {
            attachments.remove(current.actor(), row.getId(), row.getVersion());
            notices.done("attachments.removed", row.getLabel());
        });
    }

    private void act(Runnable act) {
        try {
            act.run();
            reload();
            notices.lead("attachments-title");
        } catch (Problem refused) {
            notices.refused(refused);
            if (!(refused instanceof Problem.InvalidInput)) {
                reload();
            }
        }
    }

    /** The largest file that is taken, in bytes. */
    public long getLimit() {
        return limit.bytes();
    }
}
