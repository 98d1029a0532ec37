package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.bibliography.FacetCounts;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.WorkSort;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.collection.CollectionRepository;
import org.scholion.bibliography.collection.Tags;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.item.CslDate;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.claim.Citations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.shared.Page;
import org.scholion.sourcenote.SourceNotes;

/** Reads the table of works in three statements a page, and what it can be narrowed by in seven, however many there are; a
 * collection takes two more each time. */
@ApplicationScoped
public class WorkRows {
    /** One more is named rather than counted. */
    private static final int SHOWN_NAMES = 3;

    private final Works works;
    private final Citations citations;
    private final SourceNotes notes;
    private final Documents documents;
    private final Tags tags;
    private final WorkFilters filters;

    @Inject
    public WorkRows(
            Works works, Citations citations, SourceNotes notes, Documents documents, Tags tags, WorkFilters filters) {
        this.works = works;
        this.citations = citations;
        this.notes = notes;
        this.documents = documents;
        this.tags = tags;
        this.filters = filters;
    }

    /**
     * How many works each further choice would leave.
     *
     * @param cited works that claims cite
     * @param uncited works that none cites
     * @param byDocument works in the notes of each document
     * @param documentOf the documents with such works
     * @param tags the tags of the project, each with how many of the works that are shown have it
     */
    record Counts(
            FacetCounts facets,
            long cited,
            long uncited,
            Map<UUID, Long> byDocument,
            Map<UUID, Document> documentOf,
            List<CollectionRepository.TagCount> tags) {}

    /**
     * Works as they are wanted.
     *
     * @param after where to go on, or null to begin
     */
    @Transactional
    public Page<WorkRow> page(Actor actor, UUID projectId, WorkFilter filter, WorkSort sort, String after, int limit) {
        Page<Work> page = works.list(
                actor,
                projectId,
                filters.search(actor, projectId, filter).sortedBy(sort),
                Page.Request.parse(after, limit));
        List<UUID> ids = page.items().stream().map(Work::id).toList();
        Map<UUID, Long> uses = citations.countByWork(ids);
        Map<UUID, String> keys = works.keys(ids);
        return page.map(work -> row(work, keys.get(work.id()), uses.getOrDefault(work.id(), 0L)));
    }

    /** Counts what the filter leaves, and what other filters would. */
    @Transactional
    Counts count(Actor actor, UUID projectId, WorkFilter filter) {
        WorkSearch any = filters.search(actor, projectId, filter.used(null).noted(List.of()));
        WorkSearch shown = filters.narrowed(any, filter.used(), filter.documents());
        FacetCounts facets = works.facets(actor, projectId, shown);
        long cited = works.count(actor, projectId, filters.narrowed(any, true, filter.documents()));
        long uncited = works.count(actor, projectId, filters.narrowed(any, false, filter.documents()));
        Map<UUID, Long> byDocument =
                works.countBy(actor, projectId, filters.narrowed(any, filter.used(), Set.of()), notes.byDocument());
        return new Counts(
                facets,
                cited,
                uncited,
                byDocument,
                documents.find(actor, byDocument.keySet()),
                tags(actor, projectId, shown));
    }

    private List<CollectionRepository.TagCount> tags(Actor actor, UUID projectId, WorkSearch shown) {
        List<CollectionRepository.TagCount> all = tags.list(actor, projectId);
        if (all.isEmpty()) {
            return all;
        }
        Map<String, Long> left = works.countBy(actor, projectId, shown, tags.grouping());
        return all.stream()
                .map(tag ->
                        new CollectionRepository.TagCount(tag.fold(), tag.word(), left.getOrDefault(tag.fold(), 0L)))
                .toList();
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
