package org.scholion.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        String bib = file();
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
        long pandoc = pandoc(bib);
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

    /** The least of three runs, so that the file and the program are in the system's memory. */
    private static long pandoc(String bib) throws IOException, InterruptedException {
        Path file = Files.createTempFile("entries", ".bib");
        try {
            Files.writeString(file, bib);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                Process process = new ProcessBuilder("pandoc", "-f", "biblatex", "-t", "csljson", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IOException("pandoc did not read the file");
                }
                least = Math.min(
                        least, Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
            return least;
        } finally {
            Files.delete(file);
        }
    }

    /** A file as large libraries are: names with accents, titles with braces, pages, identifiers, some abstracts. */
    private static String file() {
        StringBuilder file = new StringBuilder("@string{cup = {Cambridge University Press}}\n\n");
        for (int n = 0; n < ENTRIES; n++) {
            boolean article = n % 3 == 0;
            file.append(article ? "@article{" : "@book{")
                    .append("key")
                    .append(n)
                    .append(",\n");
            file.append("  author = {Klime{\\v s}, Ond{\\v r}ej and Bell\\'er-Hann, Ildik{\\'o} and Wang, Ke")
                    .append(n)
                    .append("},\n");
            file.append("  title = {Struggle by the Pen ")
                    .append(n)
                    .append(": {Uyghur} Discourse of Nation, 1900--1949},\n");
            file.append(
                    article
                            ? "  journaltitle = {Inner Asia},\n  volume = " + n % 50 + ",\n  number = 2,\n"
                            : "  publisher = cup,\n  location = {Cambridge},\n");
            file.append("  date = {")
                    .append(1900 + n % 120)
                    .append("-0")
                    .append(1 + n % 9)
                    .append("},\n");
            file.append("  pages = {").append(n).append("--").append(n + 20).append("},\n");
            file.append("  doi = {10.1000/a_b.").append(n).append("},\n  langid = {english},\n");
            file.append("  keywords = {Xinjiang, history, entry ").append(n).append("},\n");
            if (n % 5 == 0) {
                file.append("  abstract = {")
                        .append("The republic was founded in \\emph{Ghulja}, and 95\\% of it\n  was. ".repeat(8))
                        .append("},\n");
            }
            file.append("}\n\n");
        }
        return file.toString();
    }
}
