package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.claim.Citations;
import org.scholion.shared.Page;

/** Reads the table of works, in three statements a page. */
@ApplicationScoped
public class WorkRows {
    private final Works works;
    private final Citations citations;

    @Inject
    public WorkRows(Works works, Citations citations) {
        this.works = works;
        this.citations = citations;
    }

    /**
     * Works in filing order.
     *
     * @param query words that must occur in names, year or title; null or blank for all
     * @param usage which of them; another than {@link Usage#ALL} may cost several rounds of statements, each of which
     *     looks at as many works as a page may hold
     * @param after where to go on, or null to begin
     */
    @Transactional
    public Page<WorkRow> page(Actor actor, UUID projectId, String query, Usage usage, String after, int limit) {
        List<WorkRow> rows = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        String cursor = after;
        int look = usage == Usage.ALL ? limit + 1 : Page.Request.MAXIMUM;
        do {
            Page<Work> page = works.list(actor, projectId, query, Page.Request.parse(cursor, look));
            List<UUID> ids = page.items().stream().map(Work::id).toList();
            Map<UUID, Long> uses = citations.countByWork(ids);
            Map<UUID, String> keys = works.keys(ids);
            for (Work work : page.items()) {
                long count = uses.getOrDefault(work.id(), 0L);
                if (usage.admits(count)) {
                    rows.add(row(work, keys.get(work.id()), count));
                    cursors.add(work.id().toString());
                }
            }
            cursor = page.next();
        } while (cursor != null && rows.size() <= limit);
        return rows.size() > limit
                ? new Page<>(rows.subList(0, limit), cursors.get(limit - 1))
                : new Page<>(rows, null);
    }

    /** The year alone of a day or month; an interval or words as they are. */
    private static String year(CslDate date) {
        return date.asEdtf()
                .filter(edtf -> !edtf.isInterval() && edtf.firstYear().isPresent())
                .map(edtf -> String.valueOf(edtf.firstYear().getAsInt()))
                .orElse(date.text());
    }

    private static WorkRow row(Work work, String key, long uses) {
        CslItem item = work.item();
        return new WorkRow(
                key,
                item.display("author").or(() -> item.display("editor")).orElse(null),
                item.issued().map(WorkRows::year).orElse(null),
                item.title().orElse(null),
                item.type().cslName(),
                uses,
                work.unknown().size());
    }
}
