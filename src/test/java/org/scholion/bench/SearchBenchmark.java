package org.scholion.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scholion.search.Audience;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.search.SearchFacet;
import org.scholion.search.SearchIndex;
import org.scholion.search.SearchQuery;
import org.scholion.search.SearchRequest;
import org.scholion.search.lucene.LuceneIndex;
import org.scholion.search.lucene.RawWriter;
import org.scholion.testing.Seed;

/**
 * Measures the index of the search among many entries made of the articles' own sentences: how fast it is filled, how large
 * it gets, and how long a page of twenty hits takes with its facets and marked fragments. The index alone, without database
 * and network.
 */
public final class SearchBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int PORTION = 300;
    private static final int ROUNDS = 30;
    private static final UUID PROJECT = new UUID(0, 1);
    private static final String[] OTHERS = {
        "盛世才統治新疆時期", "东突厥斯坦共和国", "восстание в Синьцзяне", "шэн шицай правил", "شەرقىي تۈركىستان جۇمھۇرىيىتى",
    };
    private static final List<String> QUERIES = List.of(
            "rebellion",
            "ili rebellion ",
            "\"east turkestan republic\"",
            "turk*",
            "so",
            "盛世才",
            "東突厥斯坦",
            "восстаний ",
            "تۈركىستان",
            "sheng shicai ",
            "soviet union 1944",
            "zz nothing");

    private final Random random = new Random(1);
    private final List<String> sentences = new ArrayList<>();
    private final List<UUID> authors = new ArrayList<>();

    private SearchBenchmark() {
        for (Seed seed : Seed.values()) {
            seed.text().lines().filter(line -> line.length() > 60).forEach(sentences::add);
        }
        for (int n = 0; n < 20; n++) {
            authors.add(new UUID(2, n));
        }
    }

    /**
     * Runs it.
     *
     * @param arguments how many entries (100,000 if not given)
     */
    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path directory = Files.createTempDirectory("search-benchmark");
        try {
            new SearchBenchmark().run(directory, entries);
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(Path directory, int count) throws IOException {
        List<List<IndexEntry>> portions = new ArrayList<>();
        for (int from = 0; from < count; from += PORTION) {
            List<IndexEntry> entries = new ArrayList<>();
            for (int n = from; n < Math.min(count, from + PORTION); n++) {
                entries.add(entry(n));
            }
            portions.add(entries);
        }
        System.out.println("| filled | a second | processor s | MiB on disk |");
        System.out.println("| --- | --: | --: | --: |");
        Path warm = directory.resolve("warm");
        fillRaw(warm, portions.subList(0, Math.min(10, portions.size())));
        Path raw = directory.resolve("raw");
        tell("Lucene's writer alone", count, fillRaw(raw, portions), raw);
        Path kept = directory.resolve("kept");
        LuceneIndex index = new LuceneIndex(kept.toString());
        index.open();
        Cost start = Cost.now();
        index.beginFilling();
        portions.forEach(index::fill);
        index.endFilling();
        tell("the search's index", count, start.since(), kept);
        Cost again = Cost.now();
        for (List<IndexEntry> entries : portions.subList(0, Math.min(20, portions.size()))) {
            index.replace(entries.stream().map(IndexEntry::owner).toList(), entries);
        }
        tell("kept once more, a portion on disk at a time", Math.min(count, 20 * PORTION), again.since(), kept);
        System.out.println("| looked for | found | p50 ms | p99 ms | p50, processor ms |");
        System.out.println("| --- | --: | --: | --: | --: |");
        List<Long> all = new ArrayList<>();
        List<Long> allComputing = new ArrayList<>();
        for (String query : QUERIES) {
            measure(index, query, all, allComputing);
        }
        System.out.printf(
                Locale.ROOT,
                "| all | | %.1f | %.1f | %.1f |%n",
                quantile(all, 50),
                quantile(all, 99),
                quantile(allComputing, 50));
        index.discard();
    }

    /** What something took: nanoseconds by the clock and of the processors. */
    private record Cost(long clock, long processors) {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Cost now() {
            return new Cost(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        Cost since() {
            Cost now = now();
            return new Cost(now.clock - clock, now.processors - processors);
        }
    }

    private static Cost fillRaw(Path directory, List<List<IndexEntry>> portions) throws IOException {
        Cost start = Cost.now();
        try (RawWriter writer = new RawWriter(directory)) {
            for (List<IndexEntry> entries : portions) {
                writer.add(entries);
            }
        }
        return start.since();
    }

    private static void tell(String what, int count, Cost cost, Path directory) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "| %s, %,d entries | %,.0f | %.1f | %.0f |%n",
                what,
                count,
                count / (cost.clock() / 1e9),
                cost.processors() / 1e9,
                size(directory) / 1048576.0);
    }

    private void measure(SearchIndex index, String query, List<Long> all, List<Long> allComputing) {
        SearchRequest request =
                new SearchRequest(SearchQuery.parse(query), Map.<SearchFacet, List<String>>of(), null, 20);
        Set<String> audiences = Set.of(Audience.project(PROJECT), Audience.person(PROJECT, authors.get(0)));
        List<Long> nanos = new ArrayList<>();
        List<Long> computing = new ArrayList<>();
        long total = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long busy = CLOCK.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            total = index.find(request, audiences).total();
            if (round >= ROUNDS) {
                nanos.add(System.nanoTime() - start);
                computing.add(CLOCK.getCurrentThreadCpuTime() - busy);
            }
        }
        all.addAll(nanos);
        allComputing.addAll(computing);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f |%n",
                query.strip(),
                total,
                quantile(nanos, 50),
                quantile(nanos, 99),
                quantile(computing, 50));
    }

    private static double quantile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private IndexEntry entry(int n) {
        int kind = n % 20;
        if (kind < 12) {
            return entry(n, EntryType.PASSAGE, Owner.Kind.DOCUMENT, null, text(), List.of());
        }
        if (kind < 16) {
            return entry(n, EntryType.ANNOTATION, Owner.Kind.ANNOTATION, null, text(), List.of());
        }
        if (kind < 17) {
            return entry(n, EntryType.CLAIM, Owner.Kind.CLAIM, null, text(), List.of());
        }
        if (kind < 19) {
            String title = text();
            return entry(
                    n,
                    EntryType.WORK,
                    Owner.Kind.WORK,
                    title.substring(0, Math.min(60, title.length())),
                    null,
                    List.of("Forbes" + n + ", Andrew"));
        }
        return entry(
                n,
                EntryType.NAME,
                Owner.Kind.NAME,
                "Name" + n,
                null,
                n == 19 ? List.of("Sheng, Shicai", "盛世才", "Шэн, Шицай") : List.of("Name" + n + ", Given"));
    }

    private String text() {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        return random.nextInt(4) == 0 ? sentence + " " + OTHERS[random.nextInt(OTHERS.length)] : sentence;
    }

    private IndexEntry entry(int n, EntryType type, Owner.Kind kind, String title, String text, List<String> names) {
        Owner owner = new Owner(kind, new UUID(3, n));
        UUID author = authors.get(random.nextInt(authors.size()));
        boolean hidden = type == EntryType.ANNOTATION && random.nextBoolean();
        return new IndexEntry(
                type.token() + ":" + owner.id(),
                owner,
                type,
                hidden ? Audience.person(PROJECT, author) : Audience.project(PROJECT),
                new IndexEntry.Place(new UUID(4, random.nextInt(200)), new UUID(5, 1), n, 0, 100),
                new IndexEntry.Marks(
                        PROJECT, author, "paragraph", List.of(), "en", "Latn", 1900 + random.nextInt(120), List.of()),
                new IndexEntry.Words(title, text, List.of(), names, List.of()),
                List.of(),
                Instant.EPOCH);
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
