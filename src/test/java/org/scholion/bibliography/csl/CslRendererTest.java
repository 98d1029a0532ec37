package org.scholion.bibliography.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.VariedWorks;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.PackagedStyles;
import org.scholion.bibliography.style.StyleNode;
import org.scholion.bibliography.style.StyleReader;
import org.scholion.bibliography.style.StyleRefused;
import org.scholion.bibliography.style.StyleSource;

class CslRendererTest {
    private static final CitationRenderer RENDERER = new CslRenderer();

    /** Four forms, the style's own. */
    private static final StyleSource POSITIONS = own("""
            <citation near-note-distance="2"><layout delimiter="; " suffix=".">
              <choose>
                <if position="ibid-with-locator"><text value="ibid., "/><text variable="locator"/></if>
                <else-if position="ibid"><text value="ibid."/></else-if>
                <else-if position="near-note"><text variable="title" prefix="near "/></else-if>
                <else-if position="subsequent">
                  <text variable="title"/><text variable="first-reference-note-number" prefix=" (note " suffix=")"/>
                </else-if>
                <else><text variable="title" prefix="first "/></else>
              </choose>
            </layout></citation>""");

    private static StyleSource own(String content) {
        String xml = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">"
                + "<info><title>T</title><id>t</id></info>" + content + "</style>";
        return new StyleSource(xml, () -> read(xml));
    }

    private static StyleNode read(String xml) {
        try {
            return StyleReader.read(xml.getBytes(StandardCharsets.UTF_8));
        } catch (StyleRefused e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CslItem book(String family, String title, String issued) {
        return CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person(family, "Ann")))
                .text("title", title)
                .date("issued", issued)
                .build();
    }

    private static Cite cite(String title, String page) {
        return new Cite(
                title,
                CslItem.builder(CslType.BOOK).text("title", title).build(),
                page == null ? null : Locator.page(page));
    }

    private static List<String> plain(List<List<Run>> notes) {
        return notes.stream().map(Run::plain).toList();
    }

    private static List<String> entries(String style, String locale, CslItem... items) {
        return RENDERER.bibliography(PackagedStyles.source(style), locale, List.of(items)).stream()
                .map(entry -> Run.plain(entry.runs()))
                .toList();
    }

    @Test
    void theStyleItselfSetsEachPosition() {
        List<CitedNote> notes = List.of(
                new CitedNote(1, List.of(cite("A", "5"))),
                new CitedNote(2, List.of(cite("A", "5"))),
                new CitedNote(3, List.of(cite("A", "6"))),
                new CitedNote(4, List.of(cite("A", null))),
                new CitedNote(5, List.of(cite("B", null), cite("B", "9"), cite("A", null))),
                new CitedNote(9, List.of(cite("A", null))));

        assertThat(plain(RENDERER.notes(POSITIONS, "en-US", notes)))
                .containsExactly(
                        "first A.", "ibid.", "ibid., 6.", "near A.", "first B; ibid., 9; near A.", "A (note 1).");
    }

    @Test
    void packagedNoteStylesPrintTheirIbidem() {
        CslItem work = book("Forbes", "Warlords and Muslims", "1986");
        List<CitedNote> notes = List.of(
                new CitedNote(1, List.of(new Cite("F", work, Locator.page("5")))),
                new CitedNote(2, List.of(new Cite("F", work, Locator.page("5")))),
                new CitedNote(3, List.of(new Cite("F", work, Locator.page("7")))));

        assertThat(plain(RENDERER.notes(
                        PackagedStyles.source("chicago-notes-bibliography-subsequent-ibid"), "en-US", notes)))
                .containsExactly("Ann Forbes, Warlords and Muslims (1986), 5.", "Ibid.", "Ibid., 7.");
    }

    @Test
    void yearsOfOneAuthorGetLettersInTheOrderOfTheBibliography() {
        CslItem later = book("Wang", "Zeal", "1946");
        CslItem sooner = book("Wang", "Armour", "1946");
        CslItem other = book("Wang", "Other", "1947");

        assertThat(entries("apa", "en-US", later, sooner, other))
                .containsExactly("Wang, A. (1946a). Armour.", "Wang, A. (1946b). Zeal.", "Wang, A. (1947). Other.");
        assertThat(plain(RENDERER.notes(
                        PackagedStyles.source("apa"),
                        "en-US",
                        List.of(
                                new CitedNote(1, List.of(new Cite("l", later, null), new Cite("s", sooner, null))),
                                new CitedNote(2, List.of(new Cite("o", other, null)))))))
                .containsExactly("(Wang, 1946b, 1946a)", "(Wang, 1947)");
    }

    @Test
    void moreLettersThanTheAlphabetHas() {
        assertThat(List.of(Telling.letters(0), Telling.letters(25), Telling.letters(26), Telling.letters(701)))
                .containsExactly("a", "z", "aa", "zz");
        assertThat(Telling.letters(702)).isEqualTo("aaa");
    }

    @Test
    void namesakesGetTheirInitials() {
        CslItem ann = book("Wang", "One", "1946");
        CslItem bob = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person("Wang", "Bob")))
                .text("title", "Two")
                .date("issued", "1950")
                .build();

        assertThat(plain(RENDERER.notes(
                        PackagedStyles.source("apa"),
                        "en-US",
                        List.of(
                                new CitedNote(1, List.of(new Cite("a", ann, null))),
                                new CitedNote(2, List.of(new Cite("b", bob, null)))))))
                .containsExactly("(A. Wang, 1946)", "(B. Wang, 1950)");
    }

    @Test
    void numbersThatFollowEachOtherBecomeARange() {
        List<CslItem> items = VariedWorks.all().subList(0, 5);
        List<Cite> all =
                items.stream().map(item -> new Cite(item.id(), item, null)).toList();
        StyleSource nature = PackagedStyles.source("nature");

        assertThat(plain(RENDERER.notes(
                        nature,
                        "en-US",
                        List.of(new CitedNote(1, all), new CitedNote(2, List.of(all.get(0), all.get(2)))))))
                .containsExactly("1–5", "1,3");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "王|恩茂|apa|王恩茂. (1998). T.",
                "王|恩茂|chicago-notes-bibliography|王恩茂. T. 1998.",
                "Бармин|Валерий Анатольевич|apa|Бармин, В. А. (1998). T.",
                "ئەزىزى|سەيپىدىن|modern-language-association|ئەزىزى, سەيپىدىن. T. 1998.",
                "O'Connor|Jean-Luc|apa|O’Connor, J.-L. (1998). T.",
            })
    void namesKeepTheirScriptAndOrder(String family, String given, String style, String expected) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person(family, given)))
                .text("title", "T")
                .date("issued", "1998")
                .build();

        assertThat(entries(style, "en-US", item)).containsExactly(expected);
    }

    @Test
    void literalNamesStayWhole() {
        CslItem item = CslItem.builder(CslType.REPORT)
                .names("author", List.of(CslName.literal("Foreign Office of the Republic")))
                .text("title", "T")
                .build();

        assertThat(entries("apa", "en-US", item).get(0)).startsWith("Foreign Office of the Republic. ");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "1,1st ed.",
        "2,2nd ed.",
        "3,3rd ed.",
        "11,11th ed.",
        "22,22nd ed.",
        "2nd ed.,2nd ed.",
        "rev. ed.,Rev. ed."
    })
    void editionsAreOrdinals(String edition, String expected) {
        CslItem item = book("Forbes", "Warlords", "1986").with("edition", edition);

        assertThat(entries("chicago-notes-bibliography", "en-US", item).get(0)).contains(" " + expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US|1944-07/1944-08|July–August 1944",
                "en-US|1944-07-03/1944-07-08|July 3–8, 1944",
                "en-US|1944-12-30/1945-01-02|December 30, 1944–January 2, 1945",
                "en-US|1944/1949|1944–1949",
                "en-US|1944/..|1944–",
                "en-US|2001-21|Spring 2001",
                "de-DE|1944-07-03|3. Juli 1944",
                "fr-FR|1944-07-01|1 juillet 1944",
                "en-US|in the spring|in the spring",
                "en-US|0476|476 AD",
            })
    void datesAreSetInTheirLanguage(String locale, String date, String expected) {
        StyleSource style = own("<citation><layout><date variable=\"issued\" form=\"text\"/></layout></citation>");
        CslItem item = CslItem.builder(CslType.BOOK).date("issued", date).build();

        assertThat(plain(RENDERER.notes(style, locale, List.of(new CitedNote(1, List.of(new Cite("x", item, null)))))))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "chicago-16, 3-10, 3–10",
        "chicago-16, 71-72, 71–72",
        "chicago-16, 100-104, 100–104",
        "chicago-16, 101-108, 101–8",
        "chicago-16, 321-328, 321–28",
        "chicago-16, 1496-1504, 1496–504",
        "chicago-15, 1496-1504, 1496–1504",
        "expanded, 321-28, 321–328",
        "minimal, 321-328, 321–8",
        "minimal-two, 321-328, 321–28",
        "minimal-two, 7-8, 7–8",
        "none, 321-328, 321–328",
    })
    void rangesOfPagesAreShortenedAsTheStyleAsks(String format, String pages, String expected) {
        String attribute = format.equals("none") ? "" : "page-range-format=\"" + format + "\"";
        StyleSource plainStyle = own("<citation><layout><text variable=\"page\"/></layout></citation>");
        String xml = plainStyle.key().replace("class=\"note\"", "class=\"note\" " + attribute);
        CslItem item = CslItem.builder(CslType.BOOK).text("page", pages).build();

        assertThat(plain(RENDERER.notes(
                        new StyleSource(xml, () -> read(xml)),
                        "en-US",
                        List.of(new CitedNote(1, List.of(new Cite("x", item, null)))))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "ieee", "modern-language-association", "chicago-notes-bibliography", "nature"})
    void nothingComesOutEmptyOrAsEntities(String style) {
        CslItem nothing = CslItem.builder(CslType.DOCUMENT).id("X1").build();
        List<CslItem> items = new ArrayList<>(VariedWorks.all());
        items.add(nothing);

        List<CitationRenderer.Entry> entries = RENDERER.bibliography(PackagedStyles.source(style), "en-US", items);
        assertThat(entries).hasSize(items.size()).allSatisfy(entry -> assertThat(Run.plain(entry.runs()))
                .isNotBlank()
                .doesNotContainPattern("&[a-z#0-9]+;"));
        List<CitedNote> notes = items.stream()
                .map(item -> new CitedNote(1, List.of(new Cite(item.id(), item, null))))
                .toList();
        assertThat(RENDERER.notes(PackagedStyles.source(style), "en-US", notes))
                .allSatisfy(note -> assertThat(Run.plain(note)).isNotBlank());
    }

    @Test
    void aStyleWithoutBibliographyStillListsItsWorks() {
        assertThat(RENDERER.bibliography(POSITIONS, "en-US", List.of(book("Forbes", "Warlords", "1986"))))
                .extracting(entry -> Run.plain(entry.runs()))
                .containsExactly("Forbes, Ann. Warlords. 1986.");
    }

    @Test
    void languagesAreKnownByTheirFiles() {
        assertThat(RENDERER.knowsLocale("de-DE")).isTrue();
        assertThat(RENDERER.knowsLocale("fr")).isTrue();
        assertThat(RENDERER.knowsLocale("sr-Cyrl-RS")).isTrue();
        assertThat(RENDERER.knowsLocale("xx-XX")).isFalse();
        assertThat(RENDERER.knowsLocale("../en-US")).isFalse();
        assertThat(RENDERER.locales())
                .contains("de-AT", "la", "sr-Cyrl-RS", "zh-TW")
                .isSorted()
                .hasSizeGreaterThan(50)
                .allMatch(RENDERER::knowsLocale);
        assertThat(entries("chicago-author-date", "de-DE", VariedWorks.all().get(7))
                        .get(0))
                .contains("herausgegeben von");
    }

    @Test
    void theSameWorksGiveTheSameEntries() {
        List<CslItem> items = VariedWorks.all();
        StyleSource style = PackagedStyles.source("apa");

        assertThat(new CslRenderer().bibliography(style, "en-US", items))
                .isEqualTo(RENDERER.bibliography(style, "en-US", items));
    }

    @Test
    void fourThreadsShareStylesWithoutMixingThem() throws Exception {
        List<CslItem> items = VariedWorks.all();
        List<String> styles = List.of("apa", "ieee", "modern-language-association", "chicago-notes-bibliography");
        Map<String, List<CitationRenderer.Entry>> expected = styles.stream()
                .collect(Collectors.toMap(style -> style, style -> new CslRenderer()
                        .bibliography(PackagedStyles.source(style), "en-US", items)));
        CitationRenderer shared = new CslRenderer();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String style = styles.get(i % styles.size());
                tasks.add(() -> shared.bibliography(PackagedStyles.source(style), "en-US", items)
                        .equals(expected.get(style)));
            }
            for (Future<Boolean> same : threads.invokeAll(tasks)) {
                assertThat(same.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void onlySoManyStylesAreKept() {
        StyleCache cache = new StyleCache(3);
        for (String id : List.of("apa", "nature", "ieee", "din-1505-2", "apa")) {
            assertThat(cache.get(PackagedStyles.source(id), "en-US").hasBibliography())
                    .isTrue();
        }

        assertThat(cache.size()).isEqualTo(3);
    }
}
