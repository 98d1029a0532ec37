package org.scholion.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.bibliography.reference.WorkMatcher;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.CodePointText;
import org.scholion.testing.Readers;

/**
 * Measures what parsing notes and matching them into works costs: the third article's, and 2,000 and 20,000 notes made of
 * them by other years and pages. Processor time of this thread, so that a busy neighbour changes little.
 */
public final class ParsedNotes {
    private static final Path ARTICLE = Path.of("seeds/second-east-turkestan-republic.txt");
    private static final int WARM_UP = 60;
    private static final int TRIES = 20;

    private final ReferenceParser parser = new ReferenceParser();
    private final List<String> notes;

    private ParsedNotes(List<String> notes) {
        this.notes = notes;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(table());
    }

    /** The figures as a table in Markdown. */
    static String table() throws IOException {
        ReadText read = Readers.read(Files.readString(ARTICLE));
        CodePointText text = new CodePointText(read.text());
        ParsedNotes article = new ParsedNotes(
                read.notes().stream().map(note -> text.substring(note.body())).toList());
        for (int n = 0; n < WARM_UP; n++) {
            article.parse();
        }
        List<Double> tries = new ArrayList<>();
        for (int n = 0; n < TRIES; n++) {
            tries.add(millis(article::parse));
        }
        StringBuilder table = new StringBuilder("| notes | parse, ms | match, ms |\n| --- | --: | --: |\n");
        row(
                table,
                "the third article's " + article.notes.size() + ", warm, median of " + TRIES,
                median(tries),
                article);
        for (int count : new int[] {2_000, 20_000}) {
            ParsedNotes many = article.times(count);
            row(table, String.format(Locale.ROOT, "%,d", count), millis(many::parse), many);
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String what, double parsing, ParsedNotes notes) {
        List<CitedReference> cited = notes.parse();
        double matching = millis(() -> new WorkMatcher().match(cited));
        table.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", what, parsing, matching));
    }

    private static double median(List<Double> tries) {
        return tries.stream().sorted().toList().get(tries.size() / 2);
    }

    private ParsedNotes times(int count) {
        List<String> many = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            String year = String.valueOf(1500 + n % 500);
            many.add(notes.get(n % notes.size()).replaceAll("\\b(?:19|20)\\d\\d\\b", year));
        }
        return new ParsedNotes(many);
    }

    private List<CitedReference> parse() {
        List<CitedReference> cited = new ArrayList<>();
        for (String note : notes) {
            String source = String.valueOf(cited.size());
            parser.parse(note).forEach(reference -> cited.add(new CitedReference(source, reference)));
        }
        return cited;
    }

    private static double millis(Runnable act) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        act.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }
}
