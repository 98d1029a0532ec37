package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.scholion.bibliography.KeyChange;
import org.scholion.bibliography.WorkKeys;
import org.scholion.bibliography.Works;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;

/** The citation key of the work beside the table: chosen by a person, pinned or not, or made anew by the pattern. */
@Named
@ViewScoped
public class WorkKeyBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Works works;

    @Inject
    private WorkKeys keys;

    @Inject
    private Notices notices;

    @Inject
    private WorkBacking shown;

    private UUID workId;
    private long version;
    private boolean pinned;
    private boolean open;
    private String typed;
    private String refusal;

    /** Opens the box for a key of one's own. */
    public void open() {
        typed = shown.getKey();
        refusal = null;
        open = true;
        notices.lead("key:value");
    }

    /** Gives up what was typed. */
    public void leave() {
        close();
        notices.lead("key:edit");
    }

    private void close() {
        open = false;
        refusal = null;
    }

    /** Gives the work the key that was typed, which pins it. */
    public void save() {
        refusal = null;
        if (give(typed, true)) {
            close();
            notices.done("key.chosen", shown.getKey());
            notices.lead("key:edit");
        }
    }

    /** Has patterns leave the key alone. */
    public void pin() {
        if (give(shown.getKey(), true)) {
            notices.done("key.pinnedNow", shown.getKey());
            notices.lead("key:unpin");
        }
    }

    /** Has patterns change the key when somebody renews keys. */
    public void unpin() {
        if (give(shown.getKey(), false)) {
            notices.done("key.unpinnedNow", shown.getKey());
            notices.lead("key:pin");
        }
    }

    private boolean give(String key, boolean pin) {
        try {
            keys.choose(
                    current.actor(),
                    projectId(),
                    shown.getKey(),
                    shown.getWork().version(),
                    key,
                    pin);
            shown.open(key == null ? shown.getKey() : key.strip());
            return true;
        } catch (Problem.StaleVersion stale) {
            shown.open(shown.getKey());
            notices.refused(stale);
        } catch (Problem refused) {
            refusal = refused.getMessage();
            notices.refused(refused);
        }
        return false;
    }

    /** Has the project's pattern make the key anew. */
    public void renew() {
        try {
            String before = shown.getKey();
            String after = keys.renew(current.actor(), projectId(), List.of(before)).stream()
                    .map(KeyChange::to)
                    .findFirst()
                    .orElse(before);
            shown.open(after);
            if (after.equals(before)) {
                notices.done("key.stays", before);
            } else {
                notices.done("key.renewed", before, after);
            }
            notices.lead("key:renew");
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    private UUID projectId() {
        return projects.get(current.actor(), null).id();
    }

    /** Whether a person chose the key of the work that is shown now, so that no pattern changes it. */
    public boolean isPinned() {
        WorkDetail work = shown.getWork();
        if (work != null && (!work.id().equals(workId) || work.version() != version)) {
            if (!work.id().equals(workId)) {
                close();
            }
            workId = work.id();
            version = work.version();
            pinned = works.allKeys(List.of(workId)).getOrDefault(workId, List.of()).stream()
                    .anyMatch(key -> key.isInUse() && key.isPinned());
        }
        return pinned;
    }

    public boolean isOpen() {
        return open;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    /** Why the typed key cannot be taken, or null. */
    public String getRefusal() {
        return refusal;
    }
}
