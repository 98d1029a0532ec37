package org.scholion.bibliography.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** Fixes findings, one or many as one act, by ordinary corrections of the works; and undoes that. */
@ApplicationScoped
public class FindingFixes {
    private final Findings findings;
    private final FindingRepository kept;
    private final Works works;
    private final Permissions permissions;

    @Inject
    public FindingFixes(Findings findings, FindingRepository kept, Works works, Permissions permissions) {
        this.findings = findings;
        this.kept = kept;
        this.works = works;
        this.permissions = permissions;
    }

    /**
     * What a fix of some findings would do; nothing is changed.
     *
     * @return the plan, without an act
     */
    @Transactional
    public FixPlan preview(Actor actor, UUID projectId, Collection<UUID> findingIds) {
        Selection selection = selection(actor, projectId, findingIds);
        Map<UUID, Work> present = works.find(selection.byWork.keySet());
        List<FixPlan.FixedWork> planned = new ArrayList<>();
        selection.byWork.forEach((workId, wanted) -> {
            Work work = present.get(workId);
            if (work != null) {
                CslItem before = work.item();
                plan(wanted, before, fixed(before, wanted, selection.rules), planned);
            }
        });
        return new FixPlan(null, planned, selection.left(planned));
    }

    /**
     * Fixes findings in one transaction. Each work is corrected as if the person had typed it; a finding whose value
     * changed since it was read is left alone.
     */
    @Transactional
    public FixPlan fix(Actor actor, UUID projectId, Collection<UUID> findingIds) {
        permissions.require(actor, projectId, Right.CURATE);
        Selection selection = selection(actor, projectId, findingIds);
        Map<UUID, Works.Correction> corrections = new LinkedHashMap<>();
        List<FixPlan.FixedWork> planned = new ArrayList<>();
        List<BulkFix.FixedWork> done = new ArrayList<>();
        selection.byWork.forEach((workId, wanted) -> corrections.put(workId, before -> {
            CslItem after = fixed(before, wanted, selection.rules);
            if (!after.equals(before)) {
                plan(wanted, before, after, planned);
                done.add(new BulkFix.FixedWork(workId, before, after));
            }
            return after;
        }));
        works.correctAll(actor, projectId, corrections, Works.CORRECT);
        BulkFix act = new BulkFix(projectId, actor, done);
        if (!done.isEmpty()) {
            kept.add(act);
        }
        return new FixPlan(done.isEmpty() ? null : act.id(), planned, selection.left(planned));
    }

    /**
     * Gives every field that a fix changed its former value, unless somebody changed it since.
     *
     * @throws Problem.NotFound if the project has no such act
     * @throws Problem.Conflict if it is undone already
     */
    @Transactional
    public UndoneFix undo(Actor actor, UUID projectId, UUID actId) {
        permissions.require(actor, projectId, Right.CURATE);
        BulkFix act = kept.findFix(actId)
                .filter(found -> found.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("fix", actId));
        act.undo();
        Map<UUID, Works.Correction> corrections = new LinkedHashMap<>();
        int[] left = {0};
        for (BulkFix.FixedWork fixed : act.works()) {
            corrections.put(fixed.workId(), present -> {
                CslItem before = fixed.before();
                CslItem after = fixed.after();
                CslItem.Builder restored = present.toBuilder();
                for (String field : FieldValues.differing(before, after)) {
                    if (FieldValues.same(present, after, field)) {
                        FieldValues.copy(before, field, restored);
                    } else {
                        left[0]++;
                    }
                }
                return restored.build();
            });
        }
        return new UndoneFix(
                works.correctAll(actor, projectId, corrections, Works.CORRECT).size(), left[0]);
    }

    /** Findings with what their fixes would change, the works read in one query; for lists that were cut into pages. */
    @Transactional
    public List<ShownFinding> show(List<WorkFinding> some) {
        Map<UUID, Work> present =
                works.find(some.stream().map(WorkFinding::workId).collect(Collectors.toSet()));
        return some.stream()
                .filter(each -> present.containsKey(each.workId()))
                .map(each -> show(each, present.get(each.workId()).item()))
                .toList();
    }

    private static ShownFinding show(WorkFinding each, CslItem item) {
        List<FieldChange> changes = each.finding()
                .safeFix()
                .map(fix -> FieldValues.changes(item, fix.applyTo(item)))
                .orElse(List.of());
        return new ShownFinding(each, WorkLabel.of(item), changes);
    }

    private Selection selection(Actor actor, UUID projectId, Collection<UUID> findingIds) {
        Findings.requireFew(findingIds);
        Map<UUID, List<WorkFinding>> byWork = new LinkedHashMap<>();
        findings.report(actor, projectId).find(findingIds).stream()
                .filter(each -> each.finding().fix() != null)
                .forEach(each -> byWork.computeIfAbsent(each.workId(), any -> new ArrayList<>())
                        .add(each));
        return new Selection(Set.copyOf(findingIds), byWork, new Rules(LocalDate.now(ZoneOffset.UTC)));
    }

    /** The record after all fixes that still apply to it, each found anew, as the ones before may have moved words. */
    private static CslItem fixed(CslItem before, List<WorkFinding> wanted, Rules rules) {
        Set<UUID> present = new HashSet<>();
        UUID workId = wanted.get(0).workId();
        rules.of(before).forEach(finding -> present.add(finding.id(workId)));
        CslItem item = before;
        for (WorkFinding each : wanted) {
            if (present.contains(each.id())) {
                CslItem reached = item;
                item = rules.of(reached).stream()
                        .filter(finding -> finding.check() == each.finding().check()
                                && finding.field().equals(each.finding().field())
                                && finding.fix() != null)
                        .findFirst()
                        .map(finding -> finding.fix().applyTo(reached))
                        .orElse(reached);
            }
        }
        return item;
    }

    private static void plan(List<WorkFinding> wanted, CslItem before, CslItem after, List<FixPlan.FixedWork> planned) {
        List<FieldChange> changes = FieldValues.changes(before, after);
        if (!changes.isEmpty()) {
            planned.add(new FixPlan.FixedWork(
                    wanted.get(0).workId(),
                    wanted.get(0).key(),
                    WorkLabel.of(before),
                    wanted.stream().map(WorkFinding::id).toList(),
                    changes));
        }
    }

    private record Selection(Set<UUID> asked, Map<UUID, List<WorkFinding>> byWork, Rules rules) {
        List<UUID> left(List<FixPlan.FixedWork> planned) {
            Set<UUID> left = new HashSet<>(asked);
            planned.forEach(work -> left.removeAll(work.findings()));
            return left.stream().sorted().toList();
        }
    }
}
