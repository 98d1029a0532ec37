package org.scholion.web.bibliography;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.KeyChange;
import org.scholion.bibliography.KeyScheme;
import org.scholion.bibliography.WorkKeys;
import org.scholion.project.Permissions;
import org.scholion.project.Projects;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Notices;
import org.scholion.web.shared.Refusals;

/** The pattern of a project's citation keys, tried while it is typed, and giving all keys anew by it. */
@Named
@ViewScoped
public class KeysBacking implements Serializable {
    private static final long serialVersionUID = 1L;

    /** As many changes are listed before they are made. */
    private static final int LISTED = 200;

    @Inject
    private CurrentActor current;

    @Inject
    private Projects projects;

    @Inject
    private Permissions permissions;

    @Inject
    private WorkKeys keys;

    @Inject
    private Notices notices;

    private UUID projectId;
    private boolean curator;
    private String kept;
    private String pattern;
    private long version;
    private ArrayList<ExampleRow> examples = new ArrayList<>();
    private ArrayList<ReadyRow> ready = new ArrayList<>();
    private Plan plan;
    private final Refusals refusals = new Refusals();

    /** What a pattern makes of a work. */
    public record ExampleRow(String label, String key) implements Serializable {}

    /**
     * A pattern to choose.
     *
     * @param example what it makes of a work of the project, or null where there is none
     */
    public record ReadyRow(String pattern, String example) implements Serializable {}

    /** A key that would change. */
    public record ChangeRow(String label, String from, String to) implements Serializable {}

    /**
     * What giving all keys anew would do.
     *
     * @param rows the first of the changes
     */
    public record Plan(int changed, int pinned, int same, ArrayList<ChangeRow> rows) implements Serializable {

        static Plan of(List<KeyChange> changes) {
            List<KeyChange> changed =
                    changes.stream().filter(KeyChange::isChange).toList();
            int pinned = (int) changes.stream().filter(KeyChange::pinned).count();
            return new Plan(
                    changed.size(),
                    pinned,
                    changes.size() - changed.size() - pinned,
                    changed.stream()
                            .limit(LISTED)
                            .map(change -> new ChangeRow(change.label(), change.from(), change.to()))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }

        /** How many changes are not among the rows. */
        public int getFurther() {
            return changed - rows.size();
        }
    }

    public void load() {
        projectId = projects.get(current.actor(), null).id();
        curator = permissions.allows(current.actor(), projectId, Right.CURATE);
        show(keys.scheme(current.actor(), projectId, null));
        kept = pattern;
    }

    private void show(KeyScheme scheme) {
        pattern = scheme.pattern();
        version = scheme.version();
        examples = rows(scheme.examples());
        ready = scheme.ready().stream()
                .map(each -> new ReadyRow(
                        each.pattern(),
                        each.examples().stream()
                                .map(KeyScheme.Example::key)
                                .findFirst()
                                .orElse(null)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ArrayList<ExampleRow> rows(List<KeyScheme.Example> examples) {
        return examples.stream()
                .map(example -> new ExampleRow(example.label(), example.key()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Shows what the typed pattern makes of some works. */
    public void tryOut() {
        refusals.clear();
        try {
            examples = rows(keys.scheme(current.actor(), projectId, typed()).examples());
        } catch (Problem refused) {
            examples = new ArrayList<>();
            refusals.note(refused);
        }
    }

    private String typed() {
        return pattern == null ? "" : pattern.strip();
    }

    /** Takes over one of the patterns to choose from, to be tried. */
    public void take(ReadyRow row) {
        pattern = row.pattern();
        tryOut();
        notices.lead("pattern:value");
    }

    /** Makes the typed pattern the project's. */
    public void save() {
        refusals.clear();
        plan = null;
        try {
            show(keys.choosePattern(current.actor(), projectId, version, typed()));
            kept = pattern;
            notices.done("keys.saved", pattern);
        } catch (Problem.StaleVersion stale) {
            version = keys.scheme(current.actor(), projectId, null).version();
            notices.refused(stale);
        } catch (Problem refused) {
            refusals.note(refused);
            notices.refused(refused);
        }
    }

    /** Tells what giving all keys anew would do. */
    public void plan() {
        try {
            plan = Plan.of(keys.preview(current.actor(), projectId, null));
            notices.lead("plan-title");
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** Leaves the keys as they are. */
    public void leave() {
        plan = null;
        notices.lead("renewal:plan");
    }

    /** Gives all keys anew that are not pinned. */
    public void renew() {
        try {
            Plan done = Plan.of(keys.renew(current.actor(), projectId, null));
            plan = null;
            notices.done("keys.renewed", done.changed());
            notices.lead("renewal:plan");
            tryOut();
        } catch (Problem refused) {
            notices.refused(refused);
        }
    }

    /** The pattern that new keys are made by. */
    public String getKept() {
        return kept;
    }

    /** Whether something is typed that is not the project's pattern. */
    public boolean isTried() {
        return !typed().equals(kept);
    }

    public List<ExampleRow> getExamples() {
        return examples;
    }

    public List<ReadyRow> getReady() {
        return ready;
    }

    /** What giving all keys anew would do, or null while nobody asked. */
    public Plan getPlan() {
        return plan;
    }

    public Refusals getRefusals() {
        return refusals;
    }

    public boolean isCurator() {
        return curator;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }
}
