package org.scholion.document.mediawiki;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadText;
import org.scholion.testing.Readers;

class MediaWikiReaderTest {

    private static ReadText read(String markup) {
        return new MediaWikiReader().read(markup);
    }

    private static List<String> lines(String markup) {
        return Expected.lines(read(markup));
    }

    /** The opening of the third article as its wiki holds it, with notes of its own. */
    private static final String ARTICLE = """
            {{short description|1944–1946 state}}
            {{Use dmy dates|date=May 2019}}
            {{Infobox former country
            | conventional_long_name = East Turkestan Republic
            | native_name = {{lang|ug|شەرقىي تۈركىستان}}
            | image_flag = Flag.svg
            | capital = [[Yining City|Ghulja]]
            | date_start = {{start date|1944|11|12}}
            | stat_area1 =
            | languages = * [[Uyghur language|Uyghur]]
            * Russian<ref name="w">{{harvnb|Wang|2020|pp=145–146}}</ref>
            }}
            {{Main|Ili Rebellion}}

            The '''Second East Turkestan Republic''' was a ''satellite state''<ref name="Forbes176">Forbes 1986, p. 176.</ref> of
            the [[Soviet Union]].<ref name=Forbes176 /><!-- not
            shown --> It had{{citation needed|date=May 2020}} {{convert|5|km}} of {{unknown thing|road}}.{{efn|By treaty, it
            was dissolved.}}{{sfn|Potter|1945|p=2}} &nbsp;See [https://example.org the archive].
            [[File:Map.png|thumb|left|A [[map]] of the state]]

            == History ==
            # First
            # Second
            ## Deeper
            * Bullet
            : Indented

            {| class="wikitable"
            |+ Governors
            ! Name !! Term
            |-
            | rowspan="2" | [[Ahmad|Ahmad Khan]] || 1945
            |-
            | 1946<ref>{{cite book |last=Forbes |first=Andrew D. W. |year=1986 |title=Warlords |publisher=Cambridge University Press |page=3 |isbn=978-0-521-25514-1}}</ref>
            |}
            {{quote|We have lost.|Sheng}}

            ==Notes==
            {{notelist}}
            ==References==
            {{reflist|refs=
            <ref name="unused">Starr 2004, p. 9.</ref>
            }}
            [[Category:Republics]]
            """;

    @Test
    void anArticleBecomesBlocks() {
        assertThat(lines(ARTICLE))
                .containsExactly(
                        "INFOBOX_LABEL | East Turkestan Republic",
                        "INFOBOX_LABEL | Native name",
                        "INFOBOX_VALUE | شەرقىي تۈركىستان",
                        "INFOBOX_LABEL | Capital",
                        "INFOBOX_VALUE | Ghulja",
                        "INFOBOX_LABEL | Date start",
                        "INFOBOX_VALUE | 1944-11-12",
                        "INFOBOX_LABEL | Languages",
                        "INFOBOX_VALUE | Uyghur",
                        "INFOBOX_VALUE | Russian[1]",
                        "FURNITURE | Main article: Ili Rebellion",
                        "PARAGRAPH | The Second East Turkestan Republic was a satellite state[2] of the Soviet Union.[2] It had"
                                + " 5 km of road.[a][3] \u00A0See the archive.",
                        "CAPTION | A map of the state",
                        "HEADING 2 | History",
                        "LIST_ITEM 1 <1.> | First",
                        "LIST_ITEM 1 <2.> | Second",
                        "LIST_ITEM 2 <1.> | Deeper",
                        "LIST_ITEM 1 <•> | Bullet",
                        "PARAGRAPH | Indented",
                        "CAPTION | Governors",
                        "TABLE_CELL 0/0 | Name",
                        "TABLE_CELL 0/1 | Term",
                        "TABLE_CELL 1/0 | Ahmad Khan",
                        "TABLE_CELL 1/1 | 1945",
                        "TABLE_CELL 2/1 | 1946[4]",
                        "BLOCK_QUOTATION | We have lost.",
                        "BLOCK_QUOTATION | — Sheng",
                        "HEADING 2 | Notes",
                        "HEADING 2 | References",
                        "SOURCE_NOTE <1> | Wang 2020, pp. 145–146",
                        "SOURCE_NOTE <2> | Forbes 1986, p. 176.",
                        "SOURCE_NOTE <3> | Potter 1945, p. 2.",
                        "SOURCE_NOTE <4> | Forbes, Andrew D. W. (1986). Warlords. Cambridge University Press. p. 3."
                                + " ISBN 978-0-521-25514-1.",
                        "SOURCE_NOTE <5> | Starr 2004, p. 9.",
                        "EXPLANATORY_NOTE <a> | By treaty, it was dissolved.");
        assertThat(read(ARTICLE).notes()).extracting(ReadText.ReadNote::uses).containsExactly(1, 2, 1, 1, 1, 1);
    }

    static Stream<Arguments> citations() {
        return Stream.of(
                Arguments.of(
                        "{{cite journal|last=Clark|first=William|date=2011|title=Ibrahim's story|url=http://x/a.pdf|journal=Asian"
                                + " Ethnicity|volume=12|issue=2|publisher=Taylor & Francis|page=213|doi=10.1080/14631369.2010.510877}}",
                        "Clark, William (2011). \"Ibrahim's story\" (PDF). Asian Ethnicity. 12 (2). Taylor & Francis: 213."
                                + " doi:10.1080/14631369.2010.510877."),
                Arguments.of(
                        "{{cite web|url=http://x|title=The Soviets in Xinjiang (1911–1949)|archive-date=2008-10-23|access-date=2010-07-14}}",
                        "\"The Soviets in Xinjiang (1911–1949)\". Archived from the original on 2008-10-23. Retrieved"
                                + " 2010-07-14."),
                Arguments.of(
                        "{{cite book|last1=Brown|first1=Jeremy|last2=Pickowicz|first2=Paul|year=2007|title=Dilemmas of Victory|edition=1|location=Cambridge|publisher=Harvard|pages=188–190|via=Google Books}}",
                        "Brown, Jeremy; Pickowicz, Paul (2007). Dilemmas of Victory (1 ed.). Cambridge: Harvard. pp. 188–190 –"
                                + " via Google Books."),
                Arguments.of(
                        "{{cite book|last=Kamalov|first=Ablet|year=2010|editor-last=Millward|editor-first=James|chapter=Memoir"
                                + " literature|title=Studies|publisher=Toyo Bunko|page=260}}",
                        "Kamalov, Ablet (2010). Millward, James (ed.). \"Memoir literature\". Studies. Toyo Bunko. p. 260."));
    }

    @ParameterizedTest
    @MethodSource("citations")
    void citationTemplatesArePrintedAsTheWikiPrintsThem(String template, String words) {
        assertThat(lines("x<ref>" + template + "</ref>")).contains("SOURCE_NOTE <1> | " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{{sfn|Forbes|1986|p=1}} ! Forbes 1986, p. 1.",
                "{{sfn|Preston|Partridge|2003|loc=chapter 2}} ! Preston & Partridge 2003, chapter 2.",
                "{{sfnm|1a1=Forbes|1y=1986|1p=1|2a1=Wang|2y=2020|2pp=2–3}} ! Forbes 1986, p. 1; Wang 2020, pp. 2–3.",
                "<ref>{{harvnb|Xu|1998|p=42}}</ref> ! Xu 1998, p. 42",
                "{{refn|Xu 1998, p. 42.}} ! Xu 1998, p. 42.",
                "{{#tag:ref|Xu 1998, p. 42.|name=xu}} ! Xu 1998, p. 42.",
            })
    void shortNotes(String markup, String words) {
        assertThat(lines("x" + markup)).containsExactly("PARAGRAPH | x[1]", "SOURCE_NOTE <1> | " + words);
    }

    @Test
    void equalShortNotesAreOne() {
        ReadText read = read("a{{sfn|Forbes|1986|p=1}} b{{sfn|Forbes|1986|p=1}}");

        assertThat(read.notes()).hasSize(1);
        assertThat(read.notes().get(0).uses()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a <ref>never closed ! a never closed",
                "a <ref>one <ref>Forbes 1986, p. 1.</ref> b ! a one [1] b",
                "a</ref> b ! a b",
                "a {{never closed|b ! a {{never closed|b",
                "a }} b ]] c ! a }} b ]] c",
                "a [[never closed ! a [[never closed",
                "a <nowiki>[[b]] '''c'''</nowiki> d ! a [[b]] '''c''' d",
                "a <nowiki>b ! a b",
                "a <script>alert(1)</script>b ! a b",
                "a &lt;script&gt; b ! a <script> b",
                "[[a (b)|]] and [[:Category:c]] ! a and Category:c",
                "'''''a''''' l''''homme''' ! a l'homme",
                "a < b ! a < b",
                "{{lang|ug|شەرق}} x ! شەرق x",
            })
    void whatIsBrokenIsWords(String markup, String words) {
        assertThat(lines(markup).get(0)).isEqualTo("PARAGRAPH | " + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{a|",
                "[[",
                "{|\n|\n",
                "<ref>",
                "{{{",
                "<blockquote>",
                "''",
                "<!--",
                "<nowiki>",
                "{{sfn|",
                "*",
                "[http://a "
            })
    void whatIsNestedAThousandDeepIsRead(String opening) {
        ReadText read = read("words\n\n" + opening.repeat(1_000) + " x\n\n== End ==\nlast");

        assertThat(read.text()).startsWith("words");
    }

    @Test
    void anUnclosedTableEndsAtTheNextHeading() {
        assertThat(lines("{|\n| a || b\n\n== Next ==\nwords")).endsWith("HEADING 2 | Next", "PARAGRAPH | words");
    }

    @Test
    void aMillionLettersInOneLine() {
        assertThat(read("[[a]] {{x|b}} ".repeat(80_000)).blocks()).hasSize(1);
    }

    @Test
    void theMarkupIsKnownByWhatOnlyAWikiWrites() {
        assertThat(Readers.choose("a.txt", ARTICLE.getBytes(UTF_8)).name()).isEqualTo("mediawiki");
        assertThat(new MediaWikiReader().confidence("A letter.\n\n== 1944 ==\n\nMore of it."))
                .isZero();
    }
}
