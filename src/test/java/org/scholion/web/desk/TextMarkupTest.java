package org.scholion.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.BlockKind;

class TextMarkupTest {
    private static final MarkupLabels LABELS =
            MarkupLabels.from(ResourceBundle.getBundle("org.scholion.web.messages", Locale.ROOT));
    private final TextMarkup markup = new TextMarkup(LABELS);

    @Test
    void numbersParagraphsAndGivesHeadingsAnIdForTheOutline() {
        Draft draft = new Draft()
                .add(BlockKind.TITLE, "Ili Rebellion")
                .add(BlockKind.PARAGRAPH, "One.")
                .add(new Draft.Spec(BlockKind.HEADING, "Background", 2, null, null, null, null))
                .add(BlockKind.PARAGRAPH, "Two.");

        ReadingText set = draft.set(markup);
        Document page = Jsoup.parse(set.html());

        assertThat(set.paragraphs()).isEqualTo(2);
        assertThat(set.outline()).containsExactly(new OutlineEntry("section-2", 2, "Background"));
        assertThat(page.selectFirst("h2#section-2").text()).isEqualTo("Background");
        assertThat(page.select("p.para").eachAttr("data-n")).containsExactly("1", "2");
        assertThat(page.select("a.para-number").eachAttr("href")).containsExactly("#p-1", "#p-2");
        assertThat(page.select("a.para-number").eachAttr("aria-label")).containsExactly("Paragraph 1", "Paragraph 2");
        assertThat(page.select("a.para-number").eachText())
                .as("numbers are no text")
                .isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "字", "ئەسكەر ", "😀", "e\u0301", "👩🏽‍🌾"})
    void cutsABlockOfAMillionLettersIntoStretchesThatTogetherAreItsText(String piece) {
        String line = piece.repeat(1_000_000 / piece.length());

        Document page = Jsoup.parse(new Draft()
                .add(BlockKind.PARAGRAPH, "One.")
                .add(BlockKind.PARAGRAPH, line)
                .set(markup)
                .html());

        List<Element> stretches = page.select("#p-2 > .stretch");
        assertThat(page.selectFirst("#p-2").hasAttr("data-start")).isFalse();
        assertThat(stretches).hasSizeBetween(200, 400);
        StringBuilder together = new StringBuilder();
        int at = 6;
        for (Element stretch : stretches) {
            assertThat(stretch.attr("data-start")).isEqualTo(Integer.toString(at));
            String words = stretch.wholeText();
            assertThat(words).startsWith(piece).endsWith(piece);
            at += words.codePointCount(0, words.length());
            together.append(words);
        }
        assertThat(together.toString()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "字", "ئەسكەر ", "😀", "e\u0301"})
    void pagesBeginWithinTheStretchesOfALongBlockWhereTheSourceHasThem(String piece) {
        String line = piece.repeat(60_000 / piece.length());
        Draft draft = new Draft()
                .add(BlockKind.PARAGRAPH, "One.")
                .add(BlockKind.PARAGRAPH, line)
                .add(BlockKind.PARAGRAPH, "Three.");
        List<Integer> cuts = Jsoup.parse(draft.set(markup).html()).select(".stretch").stream()
                .map(TextMarkupTest::startOf)
                .toList();
        int last = draft.blocks().get(2).start();
        List<Integer> begins = List.of(
                0, cuts.get(0), cuts.get(0) + 1, cuts.get(1) - 1, cuts.get(1), cuts.get(1) + 500, cuts.get(4), last);

        Document page = Jsoup.parse(draft.set(
                        markup,
                        begins.stream().map(at -> new MarkupPage(at, "p" + at)).toList())
                .html());

        assertThat(page.select(".page-mark").stream().map(TextMarkupTest::placeOf))
                .containsExactlyElementsOf(begins);
        assertThat(page.select(".page-mark").eachAttr("data-page"))
                .containsExactlyElementsOf(begins.stream().map(at -> "p" + at).toList());
        assertThat(page.select(".stretch").stream().map(TextMarkupTest::startOf))
                .containsExactlyElementsOf(cuts);
        assertThat(page.selectFirst("#p-2").wholeText()).isEqualTo(line);
    }

    private static int startOf(Element leaf) {
        return Integer.parseInt(leaf.attr("data-start"));
    }

    /** The code point before which an element stands that has no text itself. */
    private static int placeOf(Element mark) {
        Element leaf = mark.closest("[data-start]");
        StringBuilder before = new StringBuilder();
        leaf.traverse(new NodeVisitor() {
            private boolean reached;

            @Override
            public void head(Node node, int depth) {
                reached |= node.equals(mark);
                if (!reached && node instanceof TextNode words) {
                    before.append(words.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {}
        });
        return startOf(leaf) + before.codePointCount(0, before.length());
    }

    @Test
    void setsTheDocumentsTitleOverATextWithoutOne() {
        Document page = Jsoup.parse(markup.set("Words.", List.of(block(0, BlockKind.PARAGRAPH, 0, 6)), "A <b>title</b>")
                .html());

        assertThat(page.selectFirst("h1").text()).isEqualTo("A <b>title</b>");
        assertThat(page.selectFirst("h1").hasAttr("data-start")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uyghurشەرقىي تۈركىستان جۇمھۇرىيىتى, its name as the republic wrote it | bdi | ug | rtl | شەرقىي تۈركىستان جۇمھۇرىيىتى",
                "Simplified Chinese东突厥斯坦共和国            | span | zh | '' | 东突厥斯坦共和国",
                "RussianВосточно-Туркестанская Республика!      | span | ru | '' | Восточно-Туркестанская Республика",
                "the party (反清革命黨, so called)              | span | zh | '' | 反清革命黨",
                "Қазақ тілі in Kazakh                            | span | und-Cyrl | '' | Қазақ тілі",
                "العربية stands alone                           | bdi | und-Arab | rtl | العربية",
                "ひらがな too                                   | span | ja | '' | ひらがな",
                "شەرقىي تۈركىستان جۇمھۇرىيىتى (Uyghur)          | span | ug | '' | شەرقىي تۈركىستان جۇمھۇرىيىتى",
                "1944-يىلى (阿合买提江) ۋە باشقا رەھبەرلەر      | span | ug | '' | يىلى",
            })
    void marksEachRunOfAnotherScript(String line, String element, String lang, String dir, String run) {
        Document page = Jsoup.parse(
                new Draft().add(BlockKind.PARAGRAPH, line).set(markup).html());

        Element marked = page.selectFirst("[data-start] > [lang]");
        assertThat(marked.tagName()).isEqualTo(element);
        assertThat(marked.attr("lang")).isEqualTo(lang);
        assertThat(marked.attr("dir")).isEqualTo(dir);
        assertThat(marked.wholeText()).isEqualTo(run);
        assertThat(page.selectFirst("[data-start]").wholeText()).isEqualTo(line);
    }

    @Test
    void isolatesARunOfLeftToRightLettersInARightToLeftText() {
        Document page = Jsoup.parse(new Draft()
                .add(BlockKind.PARAGRAPH, "ئەخمەتجان قاسىمى (阿合买提江) ۋە باشقا رەھبەرلەر")
                .set(markup)
                .html());

        Element run = page.selectFirst("bdi");
        assertThat(run.attr("dir")).isEqualTo("ltr");
        assertThat(run.wholeText()).isEqualTo("阿合买提江");
    }

    @Test
    void keepsCombiningMarksWithTheirLetters() {
        Document page = Jsoup.parse(new Draft()
                .add(BlockKind.PARAGRAPH, "Kore\u0301a: и\u0301 end")
                .set(markup)
                .html());

        assertThat(page.selectFirst("[lang=ru]").wholeText()).isEqualTo("и\u0301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an Arabic line in an English text  | The Ili Rebellion began in 1944. | شەرقىي تۈركىستان | ltr | rtl",
                "few Latin letters do not hold it   | The Ili Rebellion began in 1944, says the well-known book of Forbes."
                        + " | قال القائد INA إن هذه الأرض لأهلها ثم غادر القاعة | ltr | rtl",
                "a name with its gloss stays        | The Ili Rebellion began in 1944. | شەرقىي (Uyghur) | ltr | ''",
                "digits have no direction           | The Ili Rebellion began in 1944. | 1944 | ltr | ''",
                "a Latin name opens an Arabic line  | اندلعت ثورة إيلي في مدينة غولجا"
                        + " | Forbes (1986, p. 178) يذكر أن عدد جنود جيش إيلي زاد | rtl | ''",
                "an English line in an Arabic text  | اندلعت ثورة إيلي في مدينة غولجا | Ili Rebellion | rtl | ltr",
            })
    void turnsABlockOnlyAgainstATextOfTheOtherDirection(
            String what, String text, String block, String textDirection, String blockDirection) {
        ReadingText set = new Draft()
                .add(BlockKind.PARAGRAPH, text)
                .add(BlockKind.PARAGRAPH, block)
                .set(markup);

        assertThat(set.direction()).as(what).isEqualTo(textDirection);
        Document page = Jsoup.parse(set.html());
        assertThat(page.selectFirst("#p-1").hasAttr("dir")).as(what).isFalse();
        assertThat(page.selectFirst("#p-2").attr("dir")).as(what).isEqualTo(blockDirection);
    }

    @Test
    void setsTablesWithCaptionHeadCellsAndSharedCells() {
        Draft draft = new Draft()
                .add(new Draft.Spec(BlockKind.CAPTION, "Council", 0, null, null, null, null))
                .add(cell("Name", 0, 0))
                .add(cell("Position", 0, 1))
                .add(cell("Abdulkerim Abbas", 1, 0))
                .add(cell("Minister", 1, 1))
                .add(cell("Political Commissar", 1, 1))
                .add(cell("only the second", 2, 1))
                .add(BlockKind.TABLE_SOURCE, "Source: Wang 2020, p. 265.");

        Document page = Jsoup.parse(draft.set(markup).html());

        assertThat(page.select("caption").text()).isEqualTo("Council");
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("Name", "Position");
        assertThat(page.select("tr")).hasSize(3);
        assertThat(page.select("tr:nth-child(2) td")).hasSize(2);
        assertThat(page.select("tr:nth-child(2) td:nth-child(2) .part")).hasSize(2);
        assertThat(page.select("tr:nth-child(3) td")).extracting(Element::text).containsExactly("", "only the second");
        Element button = page.selectFirst("p.table-source button.cite-this");
        assertThat(button.attr("data-note-list")).isEqualTo("-1");
    }

    @Test
    void setsAnInfoboxAsRowsOfLabelAndValues() {
        Draft draft = new Draft()
                .add(info(BlockKind.INFOBOX_VALUE, "Flag of East Turkistan"))
                .add(BlockKind.FURNITURE, "Flag of East Turkistan")
                .add(info(BlockKind.INFOBOX_LABEL, "Status"))
                .add(info(BlockKind.INFOBOX_VALUE, "Satellite state"))
                .add(info(BlockKind.INFOBOX_LABEL, "Uyghur name"))
                .add(info(BlockKind.INFOBOX_LABEL, "Russian"))
                .add(info(BlockKind.INFOBOX_VALUE, "Республика"));

        Document page = Jsoup.parse(draft.set(markup).html());

        assertThat(page.select("table.infobox")).hasSize(1);
        assertThat(page.select("table.infobox tr")).hasSize(5);
        assertThat(page.select("tr:nth-child(1) td[colspan=2]").text()).isEqualTo("Flag of East Turkistan");
        assertThat(page.select("tr:nth-child(3) th[scope=row]").text()).isEqualTo("Status");
        assertThat(page.select("tr:nth-child(3) td").text()).isEqualTo("Satellite state");
        assertThat(page.select("tr:nth-child(4) th[colspan=2]").text()).isEqualTo("Uyghur name");
    }

    @Test
    void pairsTwoLabelsOfOneLineWithTheTwoValuesAfterThem() {
        String text = "Preceded by Succeeded by\nXinjiang Province\nRepublic of China\nToday part ofChina";
        List<MarkupBlock> blocks = List.of(
                info(0, BlockKind.INFOBOX_LABEL, text, "Preceded by"),
                info(1, BlockKind.INFOBOX_LABEL, text, "Succeeded by"),
                info(2, BlockKind.INFOBOX_VALUE, text, "Xinjiang Province"),
                info(3, BlockKind.INFOBOX_VALUE, text, "Republic of China"),
                info(4, BlockKind.INFOBOX_LABEL, text, "Today part of"),
                info(5, BlockKind.INFOBOX_VALUE, text, "China", text.lastIndexOf("China")));

        Document page = Jsoup.parse(markup.set(text, blocks, "t").html());

        assertThat(page.select("tr")).hasSize(3);
        assertThat(page.select("tr:nth-child(1) th[scope=col]").eachText())
                .containsExactly("Preceded by", "Succeeded by");
        assertThat(page.select("tr:nth-child(2) td").eachText())
                .containsExactly("Xinjiang Province", "Republic of China");
        assertThat(page.select("tr:nth-child(3) th[scope=row]").text()).isEqualTo("Today part of");
        assertThat(page.select("tr:nth-child(3) td").text()).isEqualTo("China");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labels in lines of their own | Vice President; Hakim Beg Khoja; 1944; 1946",
                "more values than labels      | Preceded by Hakim Beg Khoja; 1944; 1946; 1947",
            })
    void leavesLabelsUnpairedWithoutEvidence(String what, String lines) {
        String text = lines.replace("; ", "\n");
        ArrayList<MarkupBlock> blocks = new ArrayList<>();
        blocks.add(info(0, BlockKind.INFOBOX_LABEL, text, text.startsWith("V") ? "Vice President" : "Preceded by"));
        blocks.add(info(1, BlockKind.INFOBOX_LABEL, text, "Hakim Beg Khoja"));
        for (String value : List.of("1944", "1946", "1947")) {
            if (text.contains(value)) {
                blocks.add(info(blocks.size(), BlockKind.INFOBOX_VALUE, text, value));
            }
        }

        Document page = Jsoup.parse(markup.set(text, blocks, "t").html());

        assertThat(page.select("th[scope=col]")).as(what).isEmpty();
    }

    @Test
    void gathersTheArticlesNotesInTwoListsWithAButtonEach() {
        Draft draft = new Draft()
                .add(BlockKind.PARAGRAPH, "Words.")
                .add(note(BlockKind.EXPLANATORY_NOTE, "Besides the 15 Republics", 3, "1"))
                .add(note(BlockKind.SOURCE_NOTE, "Forbes 1986, p. 176.", 4, "1"))
                .add(note(BlockKind.SOURCE_NOTE, "Wang 2020, p. 275", 4, "45"));

        ReadingText set = draft.set(markup);
        Document page = Jsoup.parse(set.html());

        assertThat(page.select("section.source-notes h2").text()).isEqualTo("Notes of the source text");
        assertThat(page.select("ol.note-list")).hasSize(2);
        assertThat(page.select("li.note").eachAttr("id")).containsExactly("note-0-1", "note-1-1", "note-1-45");
        Element button = page.selectFirst("#note-1-45 button.cite-this");
        assertThat(button.attr("data-note-list")).isEqualTo("1");
        assertThat(button.attr("data-note-number")).isEqualTo("45");
        assertThat(button.attr("aria-label")).contains("45");
        assertThat(set.outline()).contains(new OutlineEntry("source-notes", 2, "Notes of the source text"));
    }

    @Test
    void nestsListsByLevelAndNumbersThemByTheirLabels() {
        Draft draft = new Draft()
                .add(item("Suidun infantry regiment", 1, "1."))
                .add(item("Ghulja regiment", 1, "2."))
                .add(item("a battalion", 2, "•"))
                .add(item("Kensai regiment", 1, "3."))
                .add(BlockKind.PARAGRAPH, "After.");

        Document page = Jsoup.parse(draft.set(markup).html());

        assertThat(page.select("body > ol > li").eachAttr("value")).containsExactly("1", "2", "3");
        assertThat(page.select("body > ol > li:nth-child(2) > ul > li").text()).isEqualTo("a battalion");
    }

    @Test
    void hidesFurnitureButKeepsIt() {
        Document page = Jsoup.parse(new Draft()
                .add(BlockKind.FURNITURE, "Appearance move to sidebar hide")
                .set(markup)
                .html());

        assertThat(page.selectFirst("p.furniture").hasAttr("hidden")).isTrue();
        assertThat(page.selectFirst("p.furniture").wholeText()).isEqualTo("Appearance move to sidebar hide");
    }

    @Test
    void escapesTextLabelsAndLanguages() {
        MarkupBlock block =
                new MarkupBlock(0, BlockKind.SOURCE_NOTE, 0, 0, 30, null, null, 0, "\"><script>", "x\" onclick=\"y");

        String html = markup.set("<script>alert('1 & 2')</script>", List.of(block), "t")
                .html();

        Document page = Jsoup.parse(html);
        assertThat(page.select("script, [onclick]")).isEmpty();
        assertThat(page.selectFirst("[data-start]").wholeText()).isEqualTo("<script>alert('1 & 2')</script");
    }

    @Test
    void refusesBlocksThatOverlapOrEndBeyondTheText() {
        List<MarkupBlock> overlapping =
                List.of(block(0, BlockKind.PARAGRAPH, 0, 4), block(1, BlockKind.PARAGRAPH, 3, 6));
        List<MarkupBlock> tooLong = List.of(block(0, BlockKind.PARAGRAPH, 0, 7));

        assertThatThrownBy(() -> markup.set("Words.", overlapping, "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> markup.set("Words.", tooLong, "t")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 400)
    void everyBlocksElementHoldsExactlyItsText(@ForAll("drafts") Draft draft) {
        ReadingText set = draft.set(markup);
        Document page = Jsoup.parse(set.html());

        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (MarkupBlock block : draft.blocks()) {
            expected.add(block.ordinal() + "@" + block.start() + ":" + draft.textOf(block));
            Element leaf = page.selectFirst("[data-block=" + block.ordinal() + "]");
            found.add(leaf.attr("data-block") + "@" + leaf.attr("data-start") + ":" + leaf.wholeText());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(page.select("[data-block] [data-block]")).isEmpty();
        assertThat(page.select("[data-block] button")).isEmpty();
    }

    @Provide
    Arbitrary<Draft> drafts() {
        Arbitrary<String> words = Arbitraries.of(
                        "Ili ",
                        "شەرقىي ",
                        "تۈركىستان",
                        "东突厥斯坦",
                        "Республика",
                        "и\u0301",
                        "𠀋",
                        "😀",
                        "<b>",
                        "&amp;",
                        "\"",
                        "'",
                        "\u200F",
                        "\u200E",
                        "\u2067",
                        "\u2069",
                        "\u200D",
                        " ",
                        "\n",
                        "\r\n",
                        "1944–1946",
                        "ひら",
                        "e\u0301",
                        "(",
                        ")")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<Draft.Spec> specs = Combinators.combine(
                        Arbitraries.of(BlockKind.class),
                        words,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3).injectNull(0.3),
                        Arbitraries.integers().between(0, 3).injectNull(0.3),
                        Arbitraries.integers().between(0, 2).injectNull(0.3),
                        Arbitraries.of("1", "2", "•", "a", "3.").injectNull(0.3))
                .as(Draft.Spec::new);
        return specs.list().ofMaxSize(25).map(list -> {
            Draft draft = new Draft();
            list.forEach(draft::add);
            return draft;
        });
    }

    private static MarkupBlock block(int ordinal, BlockKind kind, int start, int end) {
        return new MarkupBlock(ordinal, kind, 0, start, end, null, null, null, null, null);
    }

    private static Draft.Spec cell(String text, int row, int column) {
        return new Draft.Spec(BlockKind.TABLE_CELL, text, 0, row, column, 0, null);
    }

    private static Draft.Spec info(BlockKind kind, String text) {
        return new Draft.Spec(kind, text, 0, null, null, 0, null);
    }

    private static MarkupBlock info(int ordinal, BlockKind kind, String text, String words) {
        return info(ordinal, kind, text, words, text.indexOf(words));
    }

    private static MarkupBlock info(int ordinal, BlockKind kind, String text, String words, int at) {
        assertThat(text.startsWith(words, at)).isTrue();
        return new MarkupBlock(ordinal, kind, 0, at, at + words.length(), null, null, 0, null, null);
    }

    private static Draft.Spec note(BlockKind kind, String text, int group, String label) {
        return new Draft.Spec(kind, text, 0, null, null, group, label);
    }

    private static Draft.Spec item(String text, int level, String label) {
        return new Draft.Spec(BlockKind.LIST_ITEM, text, level, null, null, null, label);
    }
}
