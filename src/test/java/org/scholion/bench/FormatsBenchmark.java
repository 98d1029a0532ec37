package org.scholion.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.ris.RisReader;
import org.scholion.bibliography.ris.RisWriter;

/**
 * Measures reading and writing 10,000 entries, warm and in memory, beside what pandoc takes for the same file, and
 * prints a table in Markdown, which it also writes into {@code target/benchmarks-formats.md}.
 */
public final class FormatsBenchmark {
    private static final int ENTRIES = 10_000;

    /** The first two warm up. */
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FormatsBenchmark() {}

    /** Runs it; there are no arguments. */
    public static void main(String[] arguments) throws Exception {
        String bib = LargeLibrary.bibtex(ENTRIES);
        List<KeyedItem> imported = items(new BibtexReader(), bib);
        List<KeyedItem> entered = imported.stream()
                .map(item -> new KeyedItem(item.key(), withoutForeign(item.item())))
                .toList();
        StringBuilder table =
                new StringBuilder("| 10,000 entries | median ms | least ms | CPU ms |\n| --- | --: | --: | --: |\n");
        for (BibliographyReader reader : List.of(new BibtexReader(), new RisReader(), new CslJsonReader())) {
            String file = reader.format().equals("bibtex")
                    ? bib
                    : writer(reader.format()).write(imported).text();
            row(
                    table,
                    "read " + reader.format() + ", " + file.length() / 1000 + " k characters",
                    () -> reader.read(file));
        }
        for (BibliographyWriter writer :
                List.of(new BibtexWriter(), new BiblatexWriter(), new RisWriter(), new CslJsonWriter())) {
            row(table, "write " + writer.format() + ", imported works", () -> writer.write(imported));
            row(table, "write " + writer.format() + ", entered works", () -> writer.write(entered));
        }
        long pandoc = Pandoc.leastMillis(bib);
        table.append(String.format(Locale.ROOT, "| `pandoc -f biblatex -t csljson` | | %d | |%n", pandoc));
        String report = Machine.describe() + "\n\n" + table;
        System.out.println(report);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "benchmarks-formats.md"), report);
    }

    private static CslItem withoutForeign(CslItem item) {
        return item.toBuilder().foreign("bibtex", Map.of()).build();
    }

    private static BibliographyWriter writer(String format) {
        return format.equals("ris") ? new RisWriter() : new CslJsonWriter();
    }

    private static List<KeyedItem> items(BibliographyReader reader, String file) {
        return reader.read(file).entries().stream()
                .map(entry -> new KeyedItem(entry.key(), entry.item()))
                .toList();
    }

    private static void row(StringBuilder table, String what, Runnable work) {
        List<Long> times = IntStream.range(0, ROUNDS)
                .mapToObj(round -> time(work))
                .skip(2)
                .sorted()
                .toList();
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        long cpu = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start).toMillis();
        String row = String.format(
                Locale.ROOT, "| %s | %d | %d | %d |%n", what, times.get(times.size() / 2), times.get(0), cpu);
        System.out.print(row);
        table.append(row);
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
