package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.DecodedFile;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobStore;
import org.scholion.job.JobWork;
import org.scholion.shared.Problem;

/** Reads a given file and compares every record with the bibliography; nothing of the bibliography is touched. */
@ApplicationScoped
public class ImportReading implements JobWork {
    static final String KIND = "import-read";

    private static final int MOST_REMARKS = 100;
    private static final int PORTION = 1000;

    private final ImportRepository imports;
    private final BlobStore blobs;
    private final FileFormats formats;
    private final WrittenForms writtenForms;

    @Inject
    public ImportReading(ImportRepository imports, BlobStore blobs, FileFormats formats, WrittenForms writtenForms) {
        this.imports = imports;
        this.blobs = blobs;
        this.formats = formats;
        this.writtenForms = writtenForms;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public String run(UUID importId, UUID personId, Progress progress) {
        Import brought = find(importId);
        brought.require(ImportState.GIVEN);
        DecodedFile file = DecodedFile.of(bytes(brought));
        BibliographyReader reader =
                brought.format() == null ? recognised(file.text()) : formats.reader(brought.format());
        ReadBibliography read = reader.read(file.text());
        List<ImportEntry> entries = compare(brought, reader, read, progress);
        for (int from = 0; from < entries.size(); from += PORTION) {
            imports.letGo();
            imports.addEntries(entries.subList(from, Math.min(entries.size(), from + PORTION)));
        }
        imports.letGo();
        brought = find(importId);
        Map<EntryVerdict, Integer> counts = new EnumMap<>(EntryVerdict.class);
        entries.forEach(entry -> counts.merge(entry.verdict(), 1, Integer::sum));
        List<String> remarks = new ArrayList<>();
        file.problems().forEach(problem -> remarks.add(problem.reason()));
        remarks.addAll(remarks(
                read.problems().stream().filter(problem -> problem.line() == 0).toList()));
        brought.read(reader.format(), new Summary(file.charset().name(), counts, remarks, 0, 0, 0));
        return entries.size() + " records were read.";
    }

    private Import find(UUID importId) {
        return imports.find(importId).orElseThrow(() -> new Problem.NotFound("import", importId));
    }

    private BibliographyReader recognised(String text) {
        return formats.recognised(text)
                .orElseThrow(() -> new Problem.Unsupported(
                        "file",
                        "This file is none of " + String.join(", ", formats.readable())
                                + ", as far as its beginning tells."));
    }

    private byte[] bytes(Import brought) {
        Blob blob = blobs.get(brought.rawSha256());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) blob.size());
        try {
            blobs.write(blob, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private List<ImportEntry> compare(
            Import brought, BibliographyReader reader, ReadBibliography read, Progress progress) {
        Map<UUID, Work> works =
                imports.findWorks(brought.projectId()).stream().collect(Collectors.toMap(Work::id, work -> work));
        KnownWorks known = new KnownWorks(works.values(), imports.findKeys(brought.projectId()));
        Earlier earlier = new Earlier();
        Map<Integer, List<ReadProblem>> remarks = read.problems().stream()
                .filter(problem -> !problem.lost())
                .collect(Collectors.groupingBy(ReadProblem::line));
        List<Compared> compared = new ArrayList<>();
        for (ReadEntry entry : read.entries()) {
            progress.step(compared.size(), read.entries().size());
            List<String> said = new ArrayList<>(remarks(remarks.getOrDefault(entry.line(), List.of())));
            Optional<KnownWorks.Found> found = known.find(entry.key(), entry.item());
            EntryVerdict verdict = EntryVerdict.NEW;
            if (found.isPresent()) {
                Work work = works.get(found.get().workId());
                verdict = found.get().sure() ? verdict(work, reader, entry.item()) : EntryVerdict.SUSPICIOUS;
                said.add(found.get().reason());
            }
            Optional<Integer> twin = earlier.add(entry);
            if (twin.isPresent()) {
                verdict = EntryVerdict.SUSPICIOUS;
                said.add("The record at line " + twin.get() + " of the file seems to be the same work.");
            }
            UUID like = found.map(KnownWorks.Found::workId).orElse(null);
            compared.add(new Compared(entry, verdict, said, like));
        }
        for (ReadProblem problem : read.problems()) {
            if (problem.lost()) {
                ReadEntry lost = new ReadEntry(problem.key(), null, problem.line());
                compared.add(new Compared(lost, EntryVerdict.LOST, List.of(problem.reason()), null));
            }
        }
        compared.sort(Comparator.comparingInt(one -> one.entry().line()));
        return IntStream.range(0, compared.size())
                .mapToObj(ordinal -> compared.get(ordinal).toEntry(brought.id(), ordinal))
                .toList();
    }

    /**
     * A record as it compares.
     *
     * @param like the work that it is or looks like, or null
     */
    private record Compared(ReadEntry entry, EntryVerdict verdict, List<String> remarks, UUID like) {
        ImportEntry toEntry(UUID importId, int ordinal) {
            return new ImportEntry(importId, ordinal, entry.line(), entry.key(), entry.item(), verdict, remarks, like);
        }
    }

    private EntryVerdict verdict(Work work, BibliographyReader reader, CslItem given) {
        CslItem present = work.item();
        boolean same = !Comparison.of(present, List.of(), work.origins(), given).changes(true)
                || !Comparison.of(present, writtenForms.of(present, reader), work.origins(), given)
                        .changes(true);
        return same ? EntryVerdict.UNCHANGED : EntryVerdict.CHANGED;
    }

    private static List<String> remarks(List<ReadProblem> problems) {
        return problems.stream().map(ReadProblem::reason).limit(MOST_REMARKS).toList();
    }

    /** The records of the file so far, by what makes two of them one work: makers, year, title and part. */
    private static final class Earlier {
        private final Map<String, Integer> lines = new HashMap<>();

        /** Takes a record in; answers the line of an earlier one that says the same. */
        Optional<Integer> add(ReadEntry entry) {
            CslItem item = entry.item();
            if (item.title().isEmpty()) {
                return Optional.empty();
            }
            StringBuilder signature = new StringBuilder(item.type().cslName());
            for (String field : List.of("author", "editor", "title", "issued", "volume", "issue", "edition", "page")) {
                signature.append('/').append(SortKey.fold(item.display(field).orElse("")));
            }
            return Optional.ofNullable(lines.putIfAbsent(signature.toString(), entry.line()));
        }
    }
}
