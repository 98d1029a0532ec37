package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.FacetCounts;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.claim.Citations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.sourcenote.SourceNotes;

/** Reads the table of works in three statements a page, and what it can be narrowed by in five, however many there are. */
@ApplicationScoped
public class WorkRows {
    /** One more is named rather than counted. */
    private static final int SHOWN_NAMES = 3;

    private final Works works;
    private final Citations citations;
    private final SourceNotes notes;
    private final Documents documents;

    @Inject
    public WorkRows(Works works, Citations citations, SourceNotes notes, Documents documents) {
        this.works = works;
        this.citations = citations;
        this.notes = notes;
        this.documents = documents;
    }

    /**
     * How many works each further choice would leave.
     *
     * @param cited works that claims cite
     * @param uncited works that none cites
     * @param byDocument works in the notes of each document
     * @param documentOf the documents with such works
     */
    record Counts(
            FacetCounts facets, long cited, long uncited, Map<UUID, Long> byDocument, Map<UUID, Document> documentOf) {}

    /**
     * Works as they are wanted.
     *
     * @param after where to go on, or null to begin
     */
    @Transactional
    public Page<WorkRow> page(Actor actor, UUID projectId, WorkFilter filter, String after, int limit) {
        Page<Work> page = works.list(actor, projectId, search(filter), Page.Request.parse(after, limit));
        List<UUID> ids = page.items().stream().map(Work::id).toList();
        Map<UUID, Long> uses = citations.countByWork(ids);
        Map<UUID, String> keys = works.keys(ids);
        return page.map(work -> row(work, keys.get(work.id()), uses.getOrDefault(work.id(), 0L)));
    }

    /** Counts what the filter leaves, and what other filters would. */
    @Transactional
    Counts count(Actor actor, UUID projectId, WorkFilter filter) {
        FacetCounts facets = works.facets(actor, projectId, search(filter));
        long cited = works.count(actor, projectId, search(filter.citedOrNot(true)));
        long uncited = works.count(actor, projectId, search(filter.citedOrNot(false)));
        Map<UUID, Long> byDocument =
                works.countBy(actor, projectId, search(filter.ofAllDocuments()), notes.byDocument());
        return new Counts(facets, cited, uncited, byDocument, documents.find(actor, byDocument.keySet()));
    }

    private WorkSearch search(WorkFilter filter) {
        return WorkSearch.of(filter.query())
                .among(filter.facets())
                .that(filter.cited() == null ? null : citations.condition(filter.cited()))
                .that(filter.documents().isEmpty() ? null : notes.condition(filter.documents()))
                .sortedBy(filter.sort());
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
        List<CslName> names = item.names(item.authors().isEmpty() ? "editor" : "author");
        int shown = names.size() <= SHOWN_NAMES + 1 ? names.size() : SHOWN_NAMES;
        return new WorkRow(
                key,
                names.isEmpty()
                        ? null
                        : names.stream()
                                .limit(shown)
                                .map(CslName::inFilingOrder)
                                .collect(Collectors.joining("; ")),
                names.size() - shown,
                item.issued().map(WorkRows::year).orElse(null),
                item.title().orElse(null),
                LanguageTag.of(item),
                item.type().cslName(),
                uses,
                work.unknown().size());
    }
}
