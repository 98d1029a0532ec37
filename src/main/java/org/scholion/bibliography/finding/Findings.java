package org.scholion.bibliography.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;

/** What is to be looked at in the works of a project, and what people set aside of it. */
@ApplicationScoped
public class Findings {
    /** The most findings that are set aside or fixed at once. */
    public static final int MOST_AT_ONCE = 1000;

    private static final int LONGEST_REASON = 2000;

    private final FindingIndex index;
    private final FindingRepository kept;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public Findings(FindingIndex index, FindingRepository kept, Permissions permissions, ChangeRepository changes) {
        this.index = index;
        this.kept = kept;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** All findings of a project as it is now. */
    @Transactional
    public FindingReport report(Actor actor, UUID projectId) {
        permissions.require(actor, projectId, Right.READ);
        Map<UUID, SetAside> said =
                kept.setAsides(projectId).stream().collect(Collectors.toMap(SetAside::id, Function.identity()));
        return index.report(projectId).with(said);
    }

    /**
     * Records that findings are right as they are. They come back when the value changes.
     *
     * @param findingIds findings that are gone or set aside already are passed over
     * @param reason why, at most 2,000 code points
     * @return how many were set aside
     */
    @Transactional
    public int setAside(Actor actor, UUID projectId, Collection<UUID> findingIds, String reason) {
        permissions.require(actor, projectId, Right.CURATE);
        requireFew(findingIds);
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw new Problem.InvalidInput("reason", "Say why it is right as it is; others will ask.");
        }
        if (words.codePointCount(0, words.length()) > LONGEST_REASON || words.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput("reason", "A reason has at most " + LONGEST_REASON + " characters.");
        }
        List<WorkFinding> open = report(actor, projectId).find(findingIds).stream()
                .filter(each -> each.setAside() == null)
                .toList();
        for (WorkFinding each : open) {
            SetAside said = new SetAside(projectId, each, words, actor);
            kept.add(said);
            log(projectId, said, "set-aside", actor, null, said.state());
        }
        return open.size();
    }

    /**
     * Takes back that a finding is right as it is.
     *
     * @throws Problem.NotFound if it is not set aside
     */
    @Transactional
    public void takeBack(Actor actor, UUID projectId, UUID findingId) {
        permissions.require(actor, projectId, Right.CURATE);
        SetAside said = kept.findSetAside(findingId)
                .filter(found -> found.projectId().equals(projectId))
                .orElseThrow(() -> new Problem.NotFound("finding that is set aside", findingId));
        log(projectId, said, "take-back", actor, said.state(), null);
        kept.remove(said);
    }

    static void requireFew(Collection<UUID> findingIds) {
        if (findingIds.isEmpty()) {
            throw new Problem.InvalidInput("findings", "Choose at least one finding.");
        }
        if (findingIds.size() > MOST_AT_ONCE) {
            throw new Problem.InvalidInput(
                    "findings", "At most " + MOST_AT_ONCE + " findings at once; do the others after these.");
        }
    }

    private void log(UUID projectId, SetAside said, String act, Actor actor, String before, String after) {
        changes.add(
                new Change(new Change.Subject(projectId, "finding", said.workId(), 0), act, actor.id(), before, after));
    }
}
