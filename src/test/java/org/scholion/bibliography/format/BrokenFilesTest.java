package org.scholion.bibliography.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.reference.ArticleWorks;
import org.scholion.bibliography.ris.RisReader;
import org.scholion.bibliography.ris.RisWriter;

/** A thousand files that are broken in every way that came to mind: each is told of, none is thrown at. */
class BrokenFilesTest {
    private static final int FILES = 1002;
    private static final long SEED = 19_441_112;

    enum Format {
        BIB(new BiblatexWriter(), new BibtexReader()),
        RIS(new RisWriter(), new RisReader()),
        JSON(new CslJsonWriter(), new CslJsonReader());

        private final BibliographyWriter writer;
        private final BibliographyReader reader;

        Format(BibliographyWriter writer, BibliographyReader reader) {
            this.writer = writer;
            this.reader = reader;
        }

        String sound() {
            return writer.write(ArticleWorks.keyed()).text();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyBrokenFileEndsInAReport(Format format) {
        byte[] sound = format.sound().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED + format.ordinal());
        for (int n = 0; n < FILES / Format.values().length; n++) {
            byte[] broken = sound;
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                broken = mutated(broken, random);
            }
            ReadBibliography read = format.reader.read(DecodedFile.of(broken).text());

            for (ReadEntry entry : read.entries()) {
                assertStorable(entry.item());
                assertThat(entry.line()).isPositive();
            }
            for (ReadProblem problem : read.problems()) {
                assertThat(problem.reason()).isNotBlank();
                assertThat(problem.line()).isNotNegative();
            }
        }
    }

    /** What a database keeps: no zero characters, no halves of surrogate pairs; and what was kept reads as it was. */
    private static void assertStorable(CslItem item) {
        String json = item.toJson();
        assertThat(json.replace("\\\\", "")).doesNotContain("\\u0000").doesNotContain("\0");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).isTrue();
        assertThat(CslItem.fromJson(json)).isEqualTo(item);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(Math.max(1, bytes.length));
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, at + random.nextInt(40), new byte[0]);
            case 2 -> spliced(bytes, at, at, new byte[] {0});
            case 3 -> spliced(bytes, at, at, new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) random.nextInt(256)});
            case 4 -> spliced(bytes, at, at, sign(random).getBytes(StandardCharsets.UTF_8));
            case 5 -> spliced(bytes, at, at + 1, sign(random).getBytes(StandardCharsets.UTF_8));
            case 6 -> spliced(bytes, at, at, sign(random).repeat(1000).getBytes(StandardCharsets.UTF_8));
            case 7 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 8 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
            case 9 ->
                new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
            case 10 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            default -> without(bytes, "{}\",:\n@=".charAt(random.nextInt(8)), random);
        };
    }

    private static String sign(Random random) {
        List<String> signs = List.of(
                "{",
                "}",
                "\"",
                "\\",
                "$",
                "@",
                "@book{",
                "@string{a = ",
                "@comment{",
                "[",
                "]",
                ",",
                "#",
                "\n",
                "\\u0000",
                "\\ud800",
                "TY  - ",
                "ER  - ",
                "\nTY  - BOOK\n",
                "%",
                "(",
                ")",
                "=",
                "\\emph{",
                "\\'",
                "and ",
                "null",
                "1e999999",
                "-",
                "~",
                "\u2028",
                "crossref = {Forbes1986}, ",
                "xdata = {Forbes1986}, ");
        return signs.get(random.nextInt(signs.size()));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] inserted) {
        int end = Math.min(to, bytes.length);
        byte[] result = new byte[bytes.length - (end - from) + inserted.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(inserted, 0, result, from, inserted.length);
        System.arraycopy(bytes, end, result, from + inserted.length, bytes.length - end);
        return result;
    }

    /** Without some of the occurrences of a sign. */
    private static byte[] without(byte[] bytes, char sign, Random random) {
        byte[] result = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b != sign || random.nextInt(20) > 0) {
                result[length++] = b;
            }
        }
        return Arrays.copyOf(result, length);
    }

    /** Files that grow: what takes twice the work for twice the length, whatever stands in them. */
    static Stream<Arguments> growing() {
        List<String> pieces = List.of(
                "{",
                "}",
                "\"",
                "@book{",
                "@book{a, title = {",
                "@book{a, title = \"x",
                "@comment{",
                "@comment(",
                "@string{a = ",
                "@",
                "@a ",
                "@book{a,\n",
                "\n@book{a, t = {",
                "\\emph{",
                "\\'",
                "$",
                "{\\em ",
                "x",
                "a = {b}, ",
                "TY  - BOOK\n",
                "AU  - a, b\n",
                "x\n",
                "{\"title\": \"x",
                "[",
                "\n{\"a\":",
                "\"",
                "\\",
                "{\"a\":1},",
                "\n  {",
                ",",
                "a and ",
                "\\enquote{",
                "--",
                "``",
                "~",
                "#",
                "%\n",
                "@xdata{a, xdata = {a}}\n",
                "\\u0000",
                "{\"items\":",
                "\n\"");
        return Arrays.stream(Format.values())
                .flatMap(format -> pieces.stream().map(piece -> new Arguments(format, piece)));
    }

    record Arguments(Format format, String piece) {}

    @ParameterizedTest
    @MethodSource("growing")
    void workAndMemoryGrowNoFasterThanTheFile(Arguments given) {
        String before = given.format() == Format.BIB ? "@book{k, title = {" : "";
        assertLinear(given.format().reader, "", given.piece());
        assertLinear(given.format().reader, before, given.piece());
    }

    /** Sixteen times the length may cost a hundred times as much, not two hundred and fifty times. */
    private static void assertLinear(BibliographyReader reader, String before, String piece) {
        String small = before + piece.repeat(10_000 / piece.length());
        String large = before + piece.repeat(310_000 / piece.length());
        Cost few = Cost.of(reader, small);
        Cost many = Cost.of(reader, large);
        assertThat(many.nanos()).isLessThan(Math.max(few.nanos(), 3_000_000) * 100);
        assertThat(many.bytes()).isLessThan(Math.max(few.bytes(), 200_000) * 100);
    }

    /** Processor time and memory of the thread, the least of a few attempts. */
    private record Cost(long nanos, long bytes) {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        static Cost of(BibliographyReader reader, String text) {
            Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
            for (int attempt = 0; attempt < 2; attempt++) {
                long nanos = THREADS.getCurrentThreadCpuTime();
                long bytes =
                        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                assertThat(reader.read(text)).isNotNull();
                nanos = THREADS.getCurrentThreadCpuTime() - nanos;
                bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes;
                least = new Cost(Math.min(least.nanos, nanos), Math.min(least.bytes, bytes));
            }
            return least;
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFieldOfTenMegabytesIsLeftOutAndTheOthersAreRead(Format format) {
        String value = "a long story ".repeat(800_000);
        String file =
                switch (format) {
                    case BIB -> "@book{a, title = {A}, abstract = {" + value + "}}\n@book{b, title = {B}}";
                    case RIS -> "TY  - BOOK\nTI  - A\nAB  - " + value + "\nER  - \nTY  - BOOK\nTI  - B\nER  - \n";
                    case JSON ->
                        "[{\"type\": \"book\", \"title\": \"A\", \"abstract\": \"" + value
                                + "\"}, {\"type\": \"book\", \"title\": \"B\"}]";
                };

        ReadBibliography read = format.reader.read(file);

        assertThat(read.entries())
                .extracting(entry -> entry.item().title().orElse(""))
                .containsExactly("A", "B");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).contains(String.valueOf(ReadingLimits.LONGEST_VALUE));
            assertThat(problem.lost()).isFalse();
        });
    }

    @Test
    void bracesTenThousandDeepAreReadWithoutRunningOutOfStack() {
        String deep = "{".repeat(10_000) + "Xinjiang" + "}".repeat(10_000);
        String emphasised = "\\emph{".repeat(3_000) + "Xinjiang" + "}".repeat(3_000);
        String json =
                "[{\"title\": \"A\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}, {\"title\": \"B\"}]";

        assertThat(new BibtexReader().read("@book{k, title = " + deep + "}").entries())
                .extracting(entry -> entry.item().title().orElse(""))
                .containsExactly("Xinjiang");
        assertThat(new BibtexReader()
                        .read("@book{k, title = {" + emphasised + "}}")
                        .entries())
                .hasSize(1);
        assertThat(new BibtexReader()
                        .read("@book{k, author = {" + deep + " and Xinjiang}}")
                        .entries())
                .hasSize(1);
        assertThat(new CslJsonReader().read(json).entries())
                .extracting(entry -> entry.item().title().orElse(""))
                .containsExactly("B");
    }

    @Test
    void stringsThatDoubleThirtyTimesStayWithinMeasure() {
        String strings = IntStream.range(1, 40)
                .mapToObj(n -> "@string{s" + n + " = s" + (n - 1) + " # s" + (n - 1) + "}")
                .collect(Collectors.joining("\n"));

        ReadBibliography read =
                new BibtexReader().read("@string{s0 = {lol}}\n" + strings + "\n@book{k, title = {T}, note = s39}");

        assertThat(read.entries()).hasSize(1);
        assertThat(read.entries().get(0).item().toJson().length()).isLessThan(1_000_000);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void whatEntriesTakeOverFromOneAnotherStaysWithinMeasure() {
        String parents = IntStream.range(0, 300)
                .mapToObj(n -> "@xdata{x" + n + ", f" + n + " = {" + "long ".repeat(200) + "}, xdata = {"
                        + IntStream.range(0, 300).mapToObj(k -> "x" + k).collect(Collectors.joining(",")) + "}}")
                .collect(Collectors.joining("\n"));

        ReadBibliography read = new BibtexReader().read(parents + "\n@book{k, title = {T}, xdata = {x1}}");

        assertThat(read.entries()).hasSize(1);
        assertThat(read.entries().get(0).item().toJson().length()).isLessThan(5_000_000);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void twentyThousandEntriesThatTakeOverFromEachOtherInACircleEndInAReport() {
        String chain = IntStream.range(0, 20_000)
                .mapToObj(n -> "@book{k" + n + ", title = {T}, crossref = {k" + (n + 1) % 20_000 + "}}")
                .collect(Collectors.joining("\n"));

        ReadBibliography read = new BibtexReader().read(chain);

        assertThat(read.entries()).hasSize(20_000);
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void filesOfOtherKindsEndInAReport() throws IOException {
        byte[] pom = Files.readAllBytes(Path.of("pom.xml"));
        byte[] noise = new byte[100_000];
        new Random(SEED).nextBytes(noise);
        for (byte[] bytes : List.of(pom, noise, new byte[0], new byte[] {0}, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            for (Format format : Format.values()) {
                assertThat(format.reader.read(DecodedFile.of(bytes).text()).entries())
                        .isEmpty();
            }
        }
    }
}
