package org.scholion.annotation.passage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.placing.EditedText;
import org.scholion.annotation.placing.Found;
import org.scholion.annotation.placing.Placer;
import org.scholion.annotation.placing.Sought;
import org.scholion.document.Document;
import org.scholion.document.Revision;
import org.scholion.document.RevisionRead;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/**
 * How long 10,000 notes take to be carried over to a corrected text of 500,000 code points: the matching alone, and with
 * reading the anchors and writing the placements in one transaction. Prints a table for docs/benchmarks.md.
 */
public final class ReanchoringBenchmark {
    private static final int NOTES = 10_000;
    private static final int LENGTH = 500_000;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReanchoringBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        String text = text();
        Random random = new Random(7);
        EditedText edited = new EditedText(text, random)
                .moveLines(5)
                .insertLines(Seed.REVOLUTION.text(), 10)
                .delete(List.of(new TextRange(100_000, 103_000), new TextRange(300_000, 301_000)));
        String corrected = edited.toString().replace("Ghulja", "Kulja");
        String rewritten = new EditedText(text, new Random(8)).letters(0.05).toString();
        System.out.println("| 10,000 notes, 500,000 code points | edit | median ms | least ms | CPU ms |");
        System.out.println("| --- | --- | --: | --: | --: |");
        matching("corrected here and there", text, corrected);
        matching("5 % of all letters changed", text, rewritten);
        Path directory = Files.createTempDirectory("reanchoring");
        try (TestDatabase database = TestDatabase.h2(directory.resolve("h2"))) {
            stored(database, "H2 in a file", "corrected here and there", text, corrected);
            stored(database, "H2 in a file", "5 % of all letters changed", text, rewritten);
        }
        try (TestDatabase database = TestDatabase.postgresql()) {
            stored(database, "PostgreSQL", "corrected here and there", text, corrected);
            stored(database, "PostgreSQL", "5 % of all letters changed", text, rewritten);
        }
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int chapter = 1; text.codePointCount(0, text.length()) < LENGTH; chapter++) {
            for (Seed seed : Seed.values()) {
                // Chapters of a book repeat names and phrases, not lines.
                String named = " (chapter " + chapter + ")\n";
                text.append(seed.text().replaceAll("(?<=[^\n]{40})\n", named));
            }
        }
        return text.substring(0, text.offsetByCodePoints(0, LENGTH));
    }

    private static List<TextRange> passages(CodePointText text) {
        Random random = new Random(11);
        List<TextRange> passages = new ArrayList<>();
        for (int n = 0; n < NOTES; n++) {
            int start = random.nextInt(text.length() - 300);
            passages.add(new TextRange(start, start + 5 + random.nextInt(200)));
        }
        return passages;
    }

    private static void matching(String edit, String before, String after) {
        CodePointText former = new CodePointText(before);
        CodePointText later = new CodePointText(after);
        List<TextRange> passages = passages(former);
        int[] outcomes = new int[3];
        long[] times = new long[ROUNDS];
        long[] work = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            outcomes = new int[3];
            long begin = System.nanoTime();
            long workBegin = THREADS.getCurrentThreadCpuTime();
            Placer placer = Placer.between(former, later);
            for (TextRange passage : passages) {
                Found found = placer.find(new Sought(passage, former.substring(passage)));
                outcomes[found.certainty().ordinal()]++;
            }
            times[round] = System.nanoTime() - begin;
            work[round] = THREADS.getCurrentThreadCpuTime() - workBegin;
        }
        print(
                "matching (" + outcomes[0] + " placed, " + outcomes[1] + " doubtful, " + outcomes[2] + " orphaned)",
                edit,
                times,
                work);
    }

    private static void stored(TestDatabase database, String name, String edit, String before, String after) {
        TestProject project = TestProject.on(database);
        Document document = project.take(before);
        CodePointText text = project.text(document);
        List<TextRange> passages = passages(text);
        for (int from = 0; from < NOTES; from += 500) {
            List<TextRange> some = passages.subList(from, from + 500);
            project.act(rooms -> some.forEach(passage -> rooms.annotations.create(
                    project.scholar,
                    document.slug(),
                    new Selection(null, passage.start(), passage.end(), null),
                    new AnnotationText(null, "A note.", Visibility.PROJECT))));
        }
        Revision revision = project.revise(project.scholar, document, after, null);
        long[] times = new long[ROUNDS];
        long[] work = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            project.act(rooms -> rooms.entities
                    .createQuery("delete from Placement p where p.revisionId = :revision")
                    .setParameter("revision", revision.id())
                    .executeUpdate());
            long begin = System.nanoTime();
            long workBegin = THREADS.getCurrentThreadCpuTime();
            project.act(rooms -> rooms.reanchoring.onRevisionRead(new RevisionRead(
                    rooms.documents.get(project.scholar, document.slug()), revision, null, project.scholar.id())));
            times[round] = System.nanoTime() - begin;
            work[round] = THREADS.getCurrentThreadCpuTime() - workBegin;
        }
        print("all of it, " + name, edit, times, work);
    }

    private static void print(String what, String edit, long[] times, long[] work) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        long[] sortedWork = work.clone();
        Arrays.sort(sortedWork);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d |%n",
                what,
                edit,
                sorted[ROUNDS / 2] / 1_000_000,
                sorted[0] / 1_000_000,
                sortedWork[ROUNDS / 2] / 1_000_000);
    }
}
