package org.scholion.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.ServerUnderTest;

/**
 * Measures the reading desk in Chromium: how long the third article takes from the beginning of the navigation until
 * all that is known of it is painted, bare and with 1,000 and 10,000 notes; the longest task of the page while somebody
 * types a note among 10,000; and a text of a million letters in one line. Prints a table in Markdown, which it also
 * writes into {@code target/benchmarks-desk.md}.
 */
public final class DeskBenchmark {
    private static final String PASSWORD = "measured-desks";
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final int CLIENTS = 8;
    private static final String WORDS = "Which commission was this? Wang 2020 has another name for it.";

    /** Notes when all that is known is painted, and every task of more than 50 ms. */
    private static final String WATCH = """
            window.longTasks = [];
            new PerformanceObserver(list => list.getEntries().forEach(task => longTasks.push(task.duration)))
                .observe({ type: 'longtask', buffered: true });
            new MutationObserver(() => {
              if (!window.begun && document.querySelector('.desk')?.dataset.ready === 'true') {
                window.begun = true;
                requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now())));
              }
            }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
            """;

    private final Requests requests = new Requests();
    private final URI base;
    private final Page page;

    private DeskBenchmark(URI base, Page page) {
        this.base = base;
        this.page = page;
    }

    /** A text on the desk, and what opening it took. */
    private record Opened(String name, double medianMillis, double longestTaskMillis) {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory("scholion-benchmark");
        Map<String, String> settings = Map.of(
                "SCHOLION_DEMO_PASSWORD", PASSWORD, "JAVA_OPTS", System.getProperty("scholion.options", "-Xmx512m"));
        String machine = Machine.describe();
        try (ServerUnderTest server = ServerUnderTest.start(directory, settings);
                Browsers browsers = Browsers.launch();
                Visitor visitor = browsers.visitor(server.base())) {
            String report = machine + "\n\n" + new DeskBenchmark(server.base(), visitor.page()).measure();
            System.out.println(report);
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "benchmarks-desk.md"), report);
        } finally {
            Directories.delete(directory);
        }
    }

    private String measure() throws IOException, InterruptedException, ExecutionException {
        signIn();
        String article = Files.readString(Path.of("seeds", "second-east-turkestan-republic.txt"));
        List<String> slugs = new ArrayList<>();
        for (int notes : new int[] {0, 1_000, 10_000}) {
            String slug = upload("article-" + notes + ".txt", article + "\nThe end of copy " + notes + ".\n");
            annotate(slug, notes);
            slugs.add(slug);
        }
        String line = "The lazy dog jumps over شەرقىي تۈركىستان and 东突厥斯坦, новая строка. ".repeat(16_000);
        slugs.add(upload("line.txt", "One line\n\n" + line.substring(0, 1_000_000) + "\n"));
        annotate(slugs.get(3), 1_000);
        page.addInitScript(WATCH);
        List<String> names =
                List.of("bare", "1,000 notes", "10,000 notes", "1,000,000 letters in one line, 1,000 notes");
        List<Opened> opened = open(slugs, names);
        double bare = opened.get(0).medianMillis();
        StringBuilder table = new StringBuilder(
                "| the third article | until painted, ms | ÷ bare | longest task, ms |\n| --- | --: | --: | --: |\n");
        for (Opened text : opened) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.0f |%n",
                    text.name(),
                    text.medianMillis(),
                    text.medianMillis() / bare,
                    text.longestTaskMillis()));
        }
        table.append(String.format(
                Locale.ROOT, "%nLongest task while a note is typed among 10,000: %s.%n", type(slugs.get(2))));
        return table.toString();
    }

    /** The texts take turns, so that what else the machine does falls on all alike. */
    private List<Opened> open(List<String> slugs, List<String> names) {
        List<List<Double>> times = new ArrayList<>();
        List<List<Double>> longest = new ArrayList<>();
        slugs.forEach(slug -> {
            times.add(new ArrayList<>());
            longest.add(new ArrayList<>());
        });
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int text = 0; text < slugs.size(); text++) {
                page.navigate("desk/document?slug=" + slugs.get(text));
                page.waitForFunction("() => window.painted");
                if (round >= WARM_UP) {
                    times.get(text).add(((Number) page.evaluate("() => painted")).doubleValue());
                    longest.get(text).add(longestTask());
                }
            }
        }
        List<Opened> opened = new ArrayList<>();
        for (int text = 0; text < slugs.size(); text++) {
            opened.add(new Opened(names.get(text), median(times.get(text)), median(longest.get(text))));
        }
        return opened;
    }

    private String type(String slug) {
        page.navigate("desk/document?slug=" + slug);
        page.waitForFunction("() => window.painted");
        page.keyboard().press("t");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.keyboard().press("n");
        page.locator(".composer textarea").waitFor();
        page.waitForTimeout(1_500);
        page.evaluate("() => (longTasks.length = 0)");
        page.keyboard().type(WORDS, new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(20));
        page.waitForTimeout(500);
        double longest = longestTask();
        return longest == 0 ? "under 50 ms" : String.format(Locale.ROOT, "%.0f ms", longest);
    }

    private double longestTask() {
        return ((Number) page.evaluate("() => Math.max(0, ...longTasks)")).doubleValue();
    }

    private void signIn() {
        page.navigate("sign-in");
        page.getByLabel("Name").fill("scholar");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/documents/.*"));
    }

    private String upload(String name, String text) {
        page.navigate("documents/");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator(".uploads a").first().waitFor();
        String address = page.locator(".uploads a").first().getAttribute("href");
        return address.replaceFirst(".*[?&]slug=", "").replaceFirst("&.*", "");
    }

    private void annotate(String slug, int notes) throws IOException, InterruptedException, ExecutionException {
        Callable<String> note = requests.annotate(base, requests.token(base, "scholar", PASSWORD), slug);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<String>> made = new ArrayList<>();
            for (int n = 0; n < notes; n++) {
                made.add(clients.submit(note));
            }
            for (Future<String> each : made) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
