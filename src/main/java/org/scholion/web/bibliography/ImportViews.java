package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.imports.EntryVerdict;
import org.scholion.bibliography.imports.Import;
import org.scholion.bibliography.imports.ImportEntry;
import org.scholion.bibliography.imports.Imports;
import org.scholion.bibliography.imports.Summary;
import org.scholion.job.Job;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.Words;

/** Shows imports and their entries, with keys and people loaded once for the whole list. */
@ApplicationScoped
public class ImportViews {
    private final Imports imports;
    private final Works works;
    private final WorkFormat format;
    private final People people;

    @Inject
    public ImportViews(Imports imports, Works works, WorkFormat format, People people) {
        this.imports = imports;
        this.works = works;
        this.format = format;
        this.people = people;
    }

    @Transactional
    ImportView of(Import brought) {
        return of(List.of(brought)).get(0);
    }

    @Transactional
    List<ImportView> of(List<Import> shown) {
        Map<UUID, Actor> known =
                people.find(shown.stream().map(Import::personId).collect(Collectors.toSet()));
        Map<UUID, Job> jobs = imports.jobs(shown);
        return shown.stream()
                .map(brought -> view(brought, jobs.get(brought.id()), known))
                .toList();
    }

    private static ImportView view(Import brought, Job job, Map<UUID, Actor> known) {
        Summary summary = brought.summary();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (EntryVerdict verdict : EntryVerdict.values()) {
            counts.put(Words.of(verdict), summary.count(verdict));
        }
        return new ImportView(
                brought.id().toString(),
                brought.fileName(),
                brought.format(),
                summary.charset(),
                Words.of(brought.state()),
                job == null
                        ? null
                        : new ImportView.JobView(
                                Words.of(job.state()),
                                job.done(),
                                job.total(),
                                job.isCancelAsked() && !job.state().isEnded(),
                                job.outcome()),
                counts,
                summary.remarks(),
                summary.added(),
                summary.updated(),
                summary.kept(),
                PersonView.of(brought.personId(), known),
                brought.createdAt(),
                brought.keptAt(),
                brought.undoneAt());
    }

    @Transactional
    List<ImportView.EntryView> entries(List<Imports.Preview> shown) {
        Map<UUID, String> keys = works.keys(shown.stream()
                .map(preview -> preview.entry().workId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return shown.stream().map(preview -> view(preview, keys)).toList();
    }

    private ImportView.EntryView view(Imports.Preview preview, Map<UUID, String> keys) {
        ImportEntry entry = preview.entry();
        return new ImportView.EntryView(
                entry.ordinal() + 1,
                entry.line(),
                entry.citekey().isEmpty() ? null : entry.citekey(),
                Words.of(entry.verdict()),
                Words.of(entry.choice()),
                entry.remarks(),
                entry.workId() == null ? null : keys.get(entry.workId()),
                entry.item().map(format::entry).orElse(null),
                preview.differences().stream()
                        .map(one ->
                                new ImportView.DifferenceView(one.field(), one.present(), one.given(), one.byPerson()))
                        .toList());
    }
}
