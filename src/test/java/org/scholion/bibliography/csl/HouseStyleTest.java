package org.scholion.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.reference.ArticleWorks;

class HouseStyleTest {
    private static final CitationRenderer RENDERER = new CslRenderer();
    private static final Map<String, CslItem> WORKS =
            ArticleWorks.keyed().stream().collect(Collectors.toMap(KeyedItem::key, KeyedItem::item));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0000',
            delimiter = '|',
            value = {
                "Forbes1986|178|Forbes 1986, 178",
                "Wang2020|144–145|Wang 2020, 144–145",
                "KhisamovAbuziarov2002|59|Khisamov and Abuziarov 2002, 59",
                "WangWang1999|373|Wang and Wang 1999 (Chinese University Press), 373",
                "Klimes2015|241–|Ondřej Klimeš, <i>Struggle by the Pen: The Uyghur Discourse of Nation and National Interest, c.1900–1949</i> (BRILL, 2015), 241–",
                "Dikotter2013|32–34|Frank Dikötter, <i>The Tragedy of Liberation: A History of the Chinese Revolution, 1945–1957</i>, 1st ed. (Bloomsbury Press, 2013), 32–34",
                "Clark2011|213|William Clark, “Ibrahim’s Story,” <i>Asian Ethnicity</i> 12, no. 2 (2011): 213, https://doi.org/10.1080/14631369.2010.510877",
                "WhitingSheng1958|143|Allen S. Whiting and Sheng Shih-ts’ai, <i>Sinkiang: Pawn or Pivot?</i> (Michigan State University Press, 1958), 143",
                "SydneyMorning1949|4|<i>The Sydney Morning Herald</i>, 1949, 4",
                "LairdTibet|25|Thomas Laird, <i>Into Tibet: The CIA’s First Atomic Spy and His Secret Expedition to Lhasa</i>, 25",
            })
    void aFirstNoteSaysWhatIsKnownInFull(String key, String page, String html) {
        assertThat(Run.html(RENDERER.fullNote(WORKS.get(key), Locator.page(page))))
                .isEqualTo(html);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0000',
            delimiter = '|',
            value = {
                "Forbes1986|Forbes 1986, 5",
                "Starr2004|Starr, <i>Xinjiang: China’s Muslim Borderland</i>, 5",
                "Clark2011|Clark, “Ibrahim’s Story,” 5",
                "WhitingSheng1958|Whiting and Sheng, <i>Sinkiang: Pawn or Pivot?</i>, 5",
            })
    void aLaterNoteIsShort(String key, String html) {
        assertThat(Run.html(RENDERER.shortNote(WORKS.get(key), Locator.page("5"))))
                .isEqualTo(html);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '\u0000',
            delimiter = '|',
            value = {
                "Forbes1986|Forbes. 1986.",
                "WangWang1999|Wang, David D., and Dewei Wang. 1999. Chinese University Press. ISBN 9789622018310.",
                "BrownPickowicz2007|Brown, Jeremy, and Paul G. Pickowicz. <i>Dilemmas of Victory: The Early Years of the People’s Republic of China</i>. Harvard University Press, 2007.",
            })
    void anEntrySaysWhatIsKnown(String key, String html) {
        assertThat(Run.html(RENDERER.bibliographyEntry(WORKS.get(key)))).isEqualTo(html);
    }

    @Test
    void initialsAtTheEndOfANameEndTheSentenceToo() {
        CslItem work = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person("Forbes", "Andrew D. W.")))
                .date("issued", "1986")
                .build();

        assertThat(Run.plain(RENDERER.bibliographyEntry(work))).isEqualTo("Forbes, Andrew D. W. 1986.");
    }

    @Test
    void nothingIsInventedForWorksWithoutDateAndNothingComesOutEmpty() {
        for (CslItem work : WORKS.values()) {
            for (Function<CslItem, List<Run>> form : List.<Function<CslItem, List<Run>>>of(
                    item -> RENDERER.fullNote(item, null),
                    item -> RENDERER.shortNote(item, null),
                    RENDERER::bibliographyEntry)) {
                String plain = Run.plain(form.apply(work));
                assertThat(plain).isNotBlank().doesNotContain("n.d.", "n.p.", "&", "<");
            }
        }
    }

    @Test
    void aBibliographyIsSortedAndEveryEntryKnowsItsItem() {
        List<CslItem> items = List.of(WORKS.get("Wang2020"), WORKS.get("Klimes2015"), WORKS.get("Forbes1986"));

        assertThat(RENDERER.bibliography(items))
                .extracting(CitationRenderer.Entry::item)
                .containsExactly(2, 1, 0);
        assertThat(RENDERER.bibliography(List.copyOf(WORKS.values()))).hasSize(WORKS.size());
        assertThat(RENDERER.bibliography(List.of())).isEmpty();
    }

    @Test
    void aRecordOfWhichNothingIsKnownIsStillNamed() {
        CslItem nothing = CslItem.builder(CslType.DOCUMENT).id("X1").build();

        assertThat(Run.plain(RENDERER.fullNote(nothing, null))).isEqualTo("[X1]");
        assertThat(Run.plain(RENDERER.bibliographyEntry(nothing))).isEqualTo("[X1].");
    }

    @Test
    void markupInARecordStaysCharacters() {
        CslItem item = CslItem.builder(CslType.DOCUMENT)
                .names("author", List.of(CslName.family("<script>")))
                .text("title", "R&D <img src=x> &eacute;")
                .build();

        String html = Run.html(RENDERER.fullNote(item, null));
        assertThat(html.replaceAll("</?i>", "")).doesNotContain("<").contains("&lt;");
        assertThat(Run.plain(RENDERER.fullNote(item, null))).contains("R&D").containsIgnoringCase("&eacute;");
    }

    @Test
    void chineseNamesStandFamilyFirst() {
        CslItem item = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person("王", "恩茂")))
                .text("title", "新疆历史")
                .date("issued", "1998")
                .build();

        assertThat(Run.plain(RENDERER.fullNote(item, null))).startsWith("王恩茂, 新疆历史");
    }

    @Test
    void aSentenceGetsOneFullStop() {
        assertThat(Run.plain(Run.sentence(List.of(new Run("Forbes 1986, 5", false)))))
                .isEqualTo("Forbes 1986, 5.");
        assertThat(Run.plain(Run.sentence(List.of(new Run("ed. Millward et al.", false)))))
                .isEqualTo("ed. Millward et al.");
        assertThat(Run.plain(Run.sentence(List.of(new Run("Pawn or Pivot?", true)))))
                .isEqualTo("Pawn or Pivot?");
    }

    @Test
    void threadsDoNotMixTheirCitations() throws Exception {
        List<String> keys = List.of("Klimes2015", "Starr2004", "Clark2011", "Dikotter2013");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                CslItem item = WORKS.get(keys.get(i % keys.size()));
                String family = item.authors().get(0).family();
                tasks.add(() ->
                        Run.plain(RENDERER.shortNote(item, Locator.page("7"))).startsWith(family + ","));
            }
            for (Future<Boolean> outcome : threads.invokeAll(tasks)) {
                assertThat(outcome.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
