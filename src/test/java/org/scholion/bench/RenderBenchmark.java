package org.scholion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scholion.bibliography.VariedWorks;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.PackagedStyles;
import org.scholion.testing.CiteprocJs;

/**
 * Sets 1,000 works as a bibliography and as notes, no outcome remembered, and lets citeproc-js set the same bibliography
 * on the same machine. Prints a table in Markdown.
 */
public final class RenderBenchmark {
    private static final int WORKS = 1000;
    private static final int ROUNDS = 12;
    private static final int MEASURED = 5;

    private RenderBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments ids of packaged styles; chicago-notes-bibliography if none is given
     */
    public static void main(String[] arguments) {
        List<String> styles = arguments.length == 0 ? List.of(CitationRenderer.HOUSE_STYLE) : List.of(arguments);
        List<CslItem> works = works();
        System.out.println(
                "| style | bibliography s | cores | 1,000 notes s | citeproc-js, bibliography s | ours ÷ theirs |");
        System.out.println("| --- | --: | --: | --: | --: | --: |");
        for (String style : styles) {
            row(style, works);
        }
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "Heap in use: %d MiB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private static void row(String style, List<CslItem> works) {
        CitationRenderer renderer = new CslRenderer();
        var source = PackagedStyles.source(style);
        Timing list = Timing.of(() -> renderer.bibliography(source, "en-US", works));
        List<CitedNote> notes = new ArrayList<>();
        for (CslItem work : works) {
            notes.add(new CitedNote(notes.size() + 1, List.of(new Cite(work.id(), work, Locator.page("12")))));
        }
        Timing cited = Timing.of(() -> renderer.notes(source, "en-US", notes));
        Optional<Double> theirs = theirs(style, works);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.1f | %.2f | %s | %s |%n",
                style,
                list.seconds,
                list.cores,
                cited.seconds,
                theirs.map(seconds -> String.format(Locale.ROOT, "%.2f", seconds))
                        .orElse("not installed"),
                theirs.map(seconds -> String.format(Locale.ROOT, "%.2f", list.seconds / seconds))
                        .orElse(""));
    }

    private record Timing(double seconds, double cores) {
        /** The median of the last rounds. */
        static Timing of(Runnable act) {
            List<Timing> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long cpu = cpuNanos();
                long start = System.nanoTime();
                act.run();
                double seconds = (System.nanoTime() - start) / 1e9;
                rounds.add(new Timing(seconds, (cpuNanos() - cpu) / 1e9 / seconds));
            }
            List<Timing> last = new ArrayList<>(rounds.subList(ROUNDS - MEASURED, ROUNDS));
            last.sort((a, b) -> Double.compare(a.seconds, b.seconds));
            return last.get(MEASURED / 2);
        }
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static Optional<Double> theirs(String style, List<CslItem> works) {
        Optional<CiteprocJs> started = CiteprocJs.start();
        if (started.isEmpty()) {
            return Optional.empty();
        }
        try (CiteprocJs oracle = started.get()) {
            ObjectNode request = oracle.request();
            request.put("style", text("/" + style + ".csl"))
                    .put("locale", "en-US")
                    .put("rounds", 3);
            request.putObject("locales").put("en-US", text("/locales-en-US.xml"));
            ArrayNode items = request.putArray("items");
            works.forEach(work -> items.add(CiteprocJs.json(work.toJson())));
            JsonNode answer = oracle.set(request);
            return Optional.of(answer.get("seconds").asDouble());
        }
    }

    /** The made-up works again and again, with other names, titles and years. */
    private static List<CslItem> works() {
        List<CslItem> kinds = VariedWorks.all();
        List<CslItem> works = new ArrayList<>();
        for (int i = 0; i < WORKS; i++) {
            CslItem kind = kinds.get(i % kinds.size());
            works.add(kind.toBuilder()
                    .id("work-" + i)
                    .text("title", kind.title().orElse("Untitled") + " " + i)
                    .date("issued", String.valueOf(1800 + i * 7 % 220))
                    .build());
        }
        return works;
    }

    private static String text(String resource) {
        try (InputStream in = RenderBenchmark.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
