package org.scholion.bibliography.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.shared.Page;

/** All findings of a project at one moment, by check and then in filing order of the works. */
public final class FindingReport {
    private static final Comparator<WorkFinding> ORDER = Comparator.comparing(
                    (WorkFinding each) -> each.finding().check())
            .thenComparing(WorkFinding::sortKey)
            .thenComparing(WorkFinding::workId)
            .thenComparing(each -> each.finding().field());

    private final List<WorkFinding> all;
    private final Map<UUID, String> sortKeys;

    /** @param sortKeys what each work of the project is filed under, those without findings too */
    FindingReport(List<WorkFinding> all, Map<UUID, String> sortKeys) {
        this.all = all.stream().sorted(ORDER).toList();
        this.sortKeys = Map.copyOf(sortKeys);
    }

    private FindingReport(List<WorkFinding> sorted, FindingReport like) {
        this.all = sorted;
        this.sortKeys = like.sortKeys;
    }

    FindingReport with(Map<UUID, SetAside> said) {
        return said.isEmpty()
                ? this
                : new FindingReport(
                        all.stream()
                                .map(each ->
                                        said.containsKey(each.id()) ? each.withSetAside(said.get(each.id())) : each)
                                .toList(),
                        this);
    }

    /** The findings that somebody asks for. */
    public Stream<WorkFinding> find(FindingQuery query) {
        return all.stream().filter(query::matches);
    }

    /** Findings by id; ids of findings that are no longer there are left out. */
    public List<WorkFinding> find(Collection<UUID> ids) {
        Set<UUID> wanted = new HashSet<>(ids);
        return all.stream().filter(each -> wanted.contains(each.id())).toList();
    }

    /**
     * One page of what somebody asks for.
     *
     * @param after the cursor that the page before gave out, or null
     * @param limit 1 to {@value Page.Request#MAXIMUM}
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code after} or {@code limit}
     */
    public Page<WorkFinding> page(FindingQuery query, String after, int limit) {
        Page.Request bounds = new Page.Request(null, limit);
        Stream<WorkFinding> found = find(query);
        if (after != null && !after.isBlank()) {
            WorkFinding last = place(after).orElseThrow(() -> Page.Request.noCursor(after));
            found = found.filter(each -> ORDER.compare(each, last) > 0);
        }
        return Page.of(found.limit(bounds.limit() + 1L).toList(), bounds.limit(), FindingReport::cursor);
    }

    private static String cursor(WorkFinding last) {
        return last.finding().check().code() + ":" + last.workId() + ":"
                + last.finding().field();
    }

    /** Where a page ended, whether that finding is still there or was fixed meanwhile. */
    private Optional<WorkFinding> place(String cursor) {
        String[] parts = cursor.split(":", 3);
        if (parts.length < 3 || !parts[1].matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        UUID work = UUID.fromString(parts[1]);
        return Check.parse(parts[0])
                .filter(check -> sortKeys.containsKey(work))
                .map(check -> new WorkFinding(
                        null, work, null, sortKeys.get(work), new Finding(check, parts[2], "", null), null));
    }

    /** How many findings of each check there are among what somebody asks for; checks without any are left out. */
    public Map<Check, Count> counts(FindingQuery query) {
        Map<Check, Count> counts = new EnumMap<>(Check.class);
        find(query)
                .forEach(each -> counts.merge(
                        each.finding().check(),
                        new Count(1, each.finding().fix() == null ? 0 : 1),
                        (some, one) -> new Count(some.findings() + one.findings(), some.fixable() + one.fixable())));
        return counts;
    }

    /**
     * A number of findings.
     *
     * @param fixable how many of them have a safe fix
     */
    public record Count(long findings, long fixable) {}
}
