package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkSearch;
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
     * @param usage which of them
     * @param after where to go on, or null to begin
     */
    @Transactional
    public Page<WorkRow> page(Actor actor, UUID projectId, String query, Usage usage, String after, int limit) {
        WorkSearch search = WorkSearch.of(query).that(condition(usage));
        Page<Work> page = works.list(actor, projectId, search, Page.Request.parse(after, limit));
        List<UUID> ids = page.items().stream().map(Work::id).toList();
        Map<UUID, Long> uses = citations.countByWork(ids);
        Map<UUID, String> keys = works.keys(ids);
        return page.map(work -> row(work, keys.get(work.id()), uses.getOrDefault(work.id(), 0L)));
    }

    private WorkCondition condition(Usage usage) {
        return usage == Usage.ALL ? null : citations.condition(usage == Usage.USED);
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
