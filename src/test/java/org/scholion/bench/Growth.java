package org.scholion.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.bibliography.reference.WorkMatcher;
import org.scholion.document.reading.BrowserCopyReader;
import org.scholion.document.reading.InfoboxArticleReader;
import org.scholion.document.reading.PlainTextReader;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.TextReader;
import org.scholion.shared.CodePointText;

/**
 * Measures how the processor time of reading a text, and of deriving works from its notes, grows with the text: texts of
 * hostile shapes of 1, 2 and 4 million chars. Prints a table in Markdown; where the time grows faster than the text, the
 * row says so. Times are of this thread, so that a busy neighbour changes little.
 */
public final class Growth {
    private static final int SIZE = 1_000_000;
    private static final List<Integer> TIMES = List.of(1, 2, 4);
    /** As many as the intake matches. */
    private static final int MOST_REFERENCES = 50_000;

    private static final double SUSPICIOUS = 2.0;
    private static final long NEGLIGIBLE_MILLIS = 200;

    private static final List<TextReader> READERS =
            List.of(new InfoboxArticleReader(), new BrowserCopyReader(), new PlainTextReader());

    private Growth() {}

    /** Measures all shapes, or those whose names hold the first argument. */
    public static void main(String[] arguments) {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        System.out.println("| text | act | 1 M, ms | 2 M, ms | 4 M, ms | |\n| --- | --- | --: | --: | --: | --- |");
        shapes().forEach((name, shape) -> {
            if (name.contains(wanted)) {
                measure(name, shape);
            }
        });
    }

    private static void measure(String name, IntFunction<String> shape) {
        read(shape.apply(SIZE / 4));
        List<Long> reading = new ArrayList<>();
        List<Long> deriving = new ArrayList<>();
        for (int times : TIMES) {
            String text = shape.apply(SIZE * times);
            ReadText[] read = new ReadText[1];
            reading.add(millis(() -> read[0] = read(text)));
            deriving.add(millis(() -> derive(read[0])));
        }
        print(name, "read", reading);
        print(name, "derive", deriving);
    }

    /** Reads with every reader; gives what the reader of notes found. */
    private static ReadText read(String text) {
        ReadText noted = null;
        for (TextReader reader : READERS) {
            reader.confidence(text);
            ReadText read = reader.read(text);
            noted = reader instanceof BrowserCopyReader ? read : noted;
        }
        return noted;
    }

    private static void derive(ReadText read) {
        ReferenceParser parser = new ReferenceParser();
        CodePointText text = new CodePointText(read.text());
        List<CitedReference> cited = new ArrayList<>();
        for (ReadText.ReadNote note : read.notes()) {
            parser.parse(text.substring(note.body()))
                    .forEach(reference -> cited.add(new CitedReference("note:" + cited.size(), reference)));
        }
        new WorkMatcher().match(cited.subList(0, Math.min(cited.size(), MOST_REFERENCES)));
    }

    private static void print(String name, String act, List<Long> millis) {
        boolean steep =
                millis.get(2) > NEGLIGIBLE_MILLIS && millis.get(2) > 4 * SUSPICIOUS * Math.max(1, millis.get(0));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %s |%n",
                name,
                act,
                millis.get(0),
                millis.get(1),
                millis.get(2),
                steep ? "**faster than the text**" : "");
    }

    /** Processor time of this thread, the shorter of two tries: the first may have waited for a compiler. */
    private static long millis(Runnable act) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            act.run();
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            shortest = Math.min(shortest, used / 1_000_000);
        }
        return shortest;
    }

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        for (String unit :
                List.of("a", "a ", "Aa. ", "1", "(", "[", "\"", "= ", "^ a b c ", "•\u00A0", "\t", "\u0301")) {
            shapes.put("one line of `" + shown(unit) + "`", size -> repeat(unit, size));
            shapes.put(
                    "notes of `" + shown(unit) + "`", size -> rows(size, n -> n + ". ^ " + repeat(unit, 3900) + "x"));
        }
        shapes.put("line ends", size -> "T" + repeat("\n", size) + "x");
        shapes.put("headings", size -> rows(size, n -> "== Heading " + n + " ==\n"));
        shapes.put(
                "headings with marks",
                size -> rows(
                        size,
                        n -> "Heading " + n
                                + "[edit]\n\nA paragraph of words that is as long as a sentence of a text.\n"));
        shapes.put(
                "a table of contents",
                size -> "Contents hide\n" + rows(size, n -> "1." + n % 99 + " A heading of several words " + n));
        shapes.put("items", size -> rows(size, n -> "  • an item and its words " + n));
        shapes.put("rows of a table", size -> rows(size, n -> word(n) + " of the Uyghur people " + n));
        shapes.put(
                "rows of an infobox",
                size -> "Infobox\n"
                        + rows(size, n -> "- Key " + n + ": a value of several words that says something " + n));
        Map<String, UnaryOperator<String>> notes = new LinkedHashMap<>();
        notes.put("cites of one book", word -> "Forbes 1986, p. 5.");
        notes.put("cites of many books", word -> word + " 1986, p. 5.");
        notes.put("books of one author and year", word -> "Forbes, A. (1986). Book of " + word + ". London: Press.");
        notes.put("persons of one name", word -> "Forbes, " + word + " (1986), p. 5.");
        notes.put("books of one ISBN", word -> "Forbes, A. (1986). Book of " + word + ". ISBN 0-674-02616-0.");
        notes.forEach(
                (name, note) -> shapes.put(name, size -> rows(size, n -> n % 99_999 + ". ^ " + note.apply(word(n)))));
        return shapes;
    }

    private static String repeat(String unit, int size) {
        return unit.repeat(size / unit.length());
    }

    private static String rows(int size, IntFunction<String> row) {
        StringBuilder text = new StringBuilder("Title\n\n");
        for (int n = 1; text.length() < size; n++) {
            text.append(row.apply(n)).append('\n');
        }
        return text.toString();
    }

    /** A capital and small letters, another word for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("W");
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private static String shown(String unit) {
        return unit.replace("\t", "TAB").replace("\u00A0", "NBSP").replace("\u0301", "U+0301");
    }
}
