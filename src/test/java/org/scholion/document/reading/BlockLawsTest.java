package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.testing.Readers;

class BlockLawsTest {
    private static final List<TextReader> READERS =
            List.of(new InfoboxArticleReader(), new BrowserCopyReader(), new PlainTextReader());

    static Stream<Path> articles() {
        return Stream.of("1911-revolution-in-xinjiang", "ili-rebellion", "second-east-turkestan-republic")
                .map(name -> Path.of("seeds", name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void holdForTheArticlesByEveryReader(Path article) throws IOException {
        byte[] raw = Files.readAllBytes(article);
        String text = Decoding.decode(raw, raw.length);
        for (TextReader reader : READERS) {
            BlockLaws.check(reader.read(text), text);
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void otherLineEndsChangeNoBlock(Path article) throws IOException {
        String text = Files.readString(article);
        List<String> expected = Expected.lines(Readers.read(text));
        for (String lineEnd : List.of("\r\n", "\r")) {
            String other = text.replace("\n", lineEnd);
            ReadText read = Readers.read(other);
            BlockLaws.check(read, other);
            assertThat(Expected.lines(read).stream().map(line -> line.replace(lineEnd, "\n")))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void aByteOrderMarkIsKeptAndStandsInNoBlock(Path article) throws IOException {
        String text = "\uFEFF" + Files.readString(article);
        ReadText read = Readers.read(text);
        BlockLaws.check(read, text);
        ReadText unmarked = Readers.read(text.substring(1));
        assertThat(read.reader()).isEqualTo(unmarked.reader());
        assertThat(Expected.lines(read)).isEqualTo(Expected.lines(unmarked));
        assertThat(read.blocks().get(0).range().start())
                .isEqualTo(unmarked.blocks().get(0).range().start() + 1);
    }

    @Property(tries = 2000)
    void holdForAnyLines(@ForAll("texts") String text) {
        for (TextReader reader : READERS) {
            BlockLaws.check(reader.read(text), text);
        }
    }

    @Property(tries = 500)
    void holdForAnyCharacters(@ForAll String text) {
        for (TextReader reader : READERS) {
            BlockLaws.check(reader.read(text), text);
        }
    }

    /** Lines of every sort the readers know, in any order, whole and broken. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> line = Arbitraries.of(
                "= Title =",
                "=",
                "==",
                "= =",
                "== a =",
                "=== b ==",
                "Infobox",
                "- Key: value",
                "- Key:",
                "- : x",
                "-",
                "- ",
                "•",
                "•\u00A01944 estimate705,168",
                "•\u00A01944–1946 Elihan Tore",
                "  • item",
                "  ◦ inner",
                "1. one",
                "2. two",
                "  1. ^ a b Forbes 1986, p. 1",
                "  2. ^ a note",
                "3. ^",
                "^",
                "^ a b c",
                "a. ^ said",
                "^ Jump up to: a b Forbes",
                "^ Jump up",
                "↑ x",
                "5. plain",
                "Contents hide",
                "Contents",
                "(Top)",
                "1 Background",
                "2.1 Fighting",
                "See also",
                "History[edit]",
                "[edit]",
                "Sources: Wang 2020.",
                "Source: x",
                "Name Ethnicity Post",
                "A B Uyghur Minister",
                "C D Uyghur Minister",
                "E F Tatar Minister",
                "G H Tatar Minister",
                "Kazakhs 52.1%",
                "Others 22.6%",
                "Group Share",
                "a\tb",
                "c\td\t",
                "StatusSatellite state",
                "Preceded by Succeeded by",
                "Russian name",
                "RussianВосточный",
                "Uyghurشەرقىي",
                "twice over ittwice over it",
                "Status",
                "Died",
                "Appearance move to sidebar hide",
                "Coordinates: 43°N",
                "The end came:",
                "“Quoted.”",
                "— Author, Work",
                "— ",
                "A long line of prose that was written to be longer than eighty characters, and it is so.",
                "𐍈𐍈 𐍈",
                "\u200B",
                "\u00A0",
                "Born\uD83D\uDE00X",
                "x",
                "a.b",
                "A picture of the city in 1911 (left). Another picture of the town.");
        Arbitrary<String> end =
                Arbitraries.of("\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " \n", "\n\n\n", "\u00A0\n");
        return Combinators.combine(line, end)
                .as(String::concat)
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("", lines));
    }

    /** What a text of a quadratic cost would take minutes for; {@code org.scholion.bench.Growth} measures it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "=",
                "= ",
                "^ ",
                "1. ",
                "a b ",
                "•\u00A0",
                "Aa",
                "(",
                "[",
                "ab. Cd",
                "\t",
                "1",
                "aA,",
                "\"",
                "\u0301",
                "*",
                "^ a b c "
            })
    void holdForALineOfAMillionCharacters(String unit) {
        holdForEveryReader(unit.repeat(1_000_000 / unit.length()) + "x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "a\n",
                "a\n\n",
                "== a ==\n",
                "Contents\n\n",
                "1 A\n\n",
                "- a: b\n",
                "1. ^ a\n",
                "^ a b c\n",
                "  • x\n",
                "A B 1\n",
                "Aa.\n",
                "See also\n",
                "x:\n\n"
            })
    void holdForAHundredThousandShortLines(String unit) {
        holdForEveryReader("T\n\n" + unit.repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void holdForTheArticlesManyTimesOver(Path article) throws IOException {
        String once = Files.readString(article) + "\n\n";
        holdForEveryReader(once.repeat(500_000 / once.length() + 1));
    }

    private static void holdForEveryReader(String text) {
        for (TextReader reader : READERS) {
            reader.confidence(text);
            BlockLaws.check(reader.read(text), text);
        }
    }
}
