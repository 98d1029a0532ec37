package org.scholion.document.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.ReadText.ReadMilestone;
import org.scholion.document.reading.UnreadableDocument;
import org.scholion.testing.Readers;

class HtmlReaderTest {

    private static ReadText read(String body) {
        return Readers.read("page.html", ("<!doctype html><html><body>" + body + "</body></html>").getBytes(UTF_8));
    }

    private static List<String> lines(String body) {
        return Expected.lines(read(body));
    }

    @Test
    void aPageBecomesBlocks() {
        assertThat(lines("""
                <nav><ul><li><a href="/">Home</a></ul></nav>
                <h1>Ili <i>Rebellion</i></h1>
                <p>First &amp; foremost, <b>bold</b>
                   words.</p>
                Loose words
                <h2>Background<span class="mw-editsection">[edit]</span></h2>
                <blockquote><p>Quoted.</p></blockquote>
                <ul><li>One<ul><li>Deeper</li></ul></li><li>Two</li></ul>
                <ol start="3"><li><p>Three</p></li></ol>
                <dl><dt>Term</dt><dd>Meaning</dd></dl>
                <p lang="ug" dir="rtl">شەرقىي تۈركىستان</p>
                <pre>line one
                line two</pre>
                <figure><img src="x.png" alt="no"><figcaption>A caption</figcaption></figure>
                """))
                .containsExactly(
                        "FURNITURE | Home",
                        "TITLE | Ili Rebellion",
                        "PARAGRAPH | First & foremost, bold words.",
                        "PARAGRAPH | Loose words",
                        "HEADING 2 | Background",
                        "BLOCK_QUOTATION | Quoted.",
                        "LIST_ITEM 1 <•> | One",
                        "LIST_ITEM 2 <•> | Deeper",
                        "LIST_ITEM 1 <•> | Two",
                        "LIST_ITEM 1 <3.> | Three",
                        "LIST_ITEM 1 | Term",
                        "LIST_ITEM 2 | Meaning",
                        "PARAGRAPH @ug | شەرقىي تۈركىستان",
                        "PARAGRAPH | line one\nline two",
                        "CAPTION | A caption");
    }

    @Test
    void cellsKnowTheirPlacesWhateverReachesOverThem() {
        assertThat(lines("""
                <table><caption>Losses</caption><tr><th>Unit<th colspan="2">Men
                <tr><td rowspan="2">First<td>1<td>2
                <tr><td>3<td><ul><li>four</li><li>five</li></ul></table>
                """))
                .containsExactly(
                        "CAPTION | Losses",
                        "TABLE_CELL 0/0 | Unit",
                        "TABLE_CELL 0/1 | Men",
                        "TABLE_CELL 1/0 | First",
                        "TABLE_CELL 1/1 | 1",
                        "TABLE_CELL 1/2 | 2",
                        "TABLE_CELL 2/1 | 3",
                        "TABLE_CELL 2/2 <•> | four",
                        "TABLE_CELL 2/2 <•> | five");
    }

    @Test
    void anInfoboxAndATableThatOnlyLaysOut() {
        assertThat(lines(
                        "<table class='infobox vcard'><tr><th colspan=2>Republic</th></tr><tr><th>Capital</th><td>Ghulja<br>Kulja</td></tr></table>"
                                + "<table><tr><td><p>One</p><p>Two</p></td></tr></table>"))
                .containsExactly(
                        "INFOBOX_LABEL | Republic",
                        "INFOBOX_LABEL | Capital",
                        "INFOBOX_VALUE | Ghulja\nKulja",
                        "PARAGRAPH | One",
                        "PARAGRAPH | Two");
    }

    @Test
    void notesAreFoundByTheirLinksAndCounted() {
        ReadText read = read("""
                <p>War<a href="#fn1" id="r1" role="doc-noteref"><sup>1</sup></a> and peace<a href="#fn2" role="doc-noteref"><sup>2</sup></a>,
                again<a href="#fn1" role="doc-noteref"><sup>1</sup></a>. See <a href="#later">later</a>.</p>
                <h2 id="later">Later</h2><p>Elected.<sup><a href="#na">a</a></sup></p>
                <section class="footnotes" role="doc-endnotes"><hr><ol>
                <li id="fn1"><p>Forbes 1986, p. 1.<a href="#r1" class="footnote-back">↩︎</a></p><p>Second.</p></li>
                <li id="fn2"><p>Starr 2004, p. 2.</p></li></ol></section>
                <ol class="references"><li id="na">^ He was elected by the council.</li></ol>
                """);

        assertThat(Expected.lines(read))
                .containsExactly(
                        "PARAGRAPH | War[1] and peace[2], again[1]. See later.",
                        "HEADING 2 | Later",
                        "PARAGRAPH | Elected.[a]",
                        "SOURCE_NOTE <1> | Forbes 1986, p. 1. Second.",
                        "SOURCE_NOTE <2> | Starr 2004, p. 2.",
                        "EXPLANATORY_NOTE <a> | He was elected by the council.");
        assertThat(read.notes()).extracting(ReadText.ReadNote::uses).containsExactly(2, 1, 1);
        assertThat(read.notes()).extracting(ReadText.ReadNote::list).containsExactly(0, 0, 1);
    }

    @Test
    void printedPagesAreMilestonesThatTakeNoRoom() {
        ReadText read = read("<p>One <span role='doc-pagebreak' aria-label='page 12'></span>two</p>"
                + "<div epub:type='pagebreak' title='xiii'></div><p>three</p>");

        assertThat(read.text()).isEqualTo("One two\n\nthree");
        assertThat(read.milestones()).containsExactly(new ReadMilestone(4, "12"), new ReadMilestone(9, "xiii"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p { color: red }</style>",
                "<svg><script>alert(1)</script><text>alert</text></svg>",
                "<a href=\"javascript:alert(1)\"></a>",
                "<img src=x onerror=alert(1)>",
                "<iframe srcdoc='alert'></iframe>",
                "<p hidden>alert</p>",
                "<p style='display: none'>alert</p>",
                "<textarea>alert</textarea>",
            })
    void whatRunsOrHidesNeverReachesTheText(String bad) {
        assertThat(read("<p>Good</p>" + bad).text()).isEqualTo("Good");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Восстание", "GB18030, 东突厥斯坦", "UTF-8, شەرق"})
    void aPageIsDecodedAsItSays(String charset, String words) {
        String page = "<html><head><meta charset=\"" + charset + "\"></head><body><p>" + words + "</p></body></html>";

        assertThat(Readers.read("a.html", page.getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void malformedBytesAreNotGuessed() {
        byte[] bytes = "<html><body>\u00E9".getBytes(Charset.forName("ISO-8859-1"));

        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> Readers.read("a.html", bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b id='%s'>", "<div>", "<table><tr><td>"})
    void pagesMadeToBeTooDeepAreRefused(String opening) {
        StringBuilder page = new StringBuilder("<html><body>");
        for (int n = 0; n < 20_000; n++) {
            page.append(opening.replace("%s", String.valueOf(n)));
        }
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Readers.read("a.html", (page + "words").getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(UnreadableDocument.Reason.TOO_LARGE));
    }

    @Test
    void aPageOfOneLineAMillionLettersLong() {
        assertThat(read("<p>" + "word ".repeat(200_000) + "</p>").blocks()).hasSize(1);
    }
}
