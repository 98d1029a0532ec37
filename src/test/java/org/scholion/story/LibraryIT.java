package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** The bibliography in a browser: found in any script, narrowed, corrected by keyboard, kept. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class LibraryIT {
    private static final String LONG =
            "A very long title that goes on about the political, economic, cultural and military"
                    + " history of the three districts between the rising of November 1944 and the year 1949, with an appendix of"
                    + " documents of the Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final String ADD = """
            async body => {
              const answer = await fetch('/api/v1/works', {
                method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
              return answer.status;
            }""";

    /** In milliseconds; a busy machine takes its time. */
    private static final double PATIENCE = 60_000;

    /** As many authors as a report of a laboratory has. */
    private static final List<Map<String, String>> SIXTY = IntStream.rangeClosed(1, 60)
            .mapToObj(n -> Map.of("family", "Collaborator" + n, "given", "Given Middle"))
            .toList();

    private final DemoServer server;

    LibraryIT(DemoServer server) {
        this.server = server;
    }

    @BeforeAll
    static void waitLong() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private void asScholar(Consumer<Visitor> story) {
        try (Browsers browsers = Browsers.launch();
                Visitor scholar = server.signIn(browsers, "scholar")) {
            scholar.page().setDefaultTimeout(PATIENCE);
            story.accept(scholar);
            assertThat(scholar.complaints()).isEmpty();
        }
    }

    @Test
    void wordsAreFoundFromAnyPageByKeyboardAlone() {
        asScholar(scholar -> new SearchStory(scholar).findsByKeyboardNarrowsAndGoesToTheWords());
    }

    @Test
    void whatIsFoundIsShownAsText() {
        asScholar(scholar -> new SearchStory(scholar).showsMarkupInFragmentsAsText());
    }

    @Test
    void notesAreTaggedByWordAndConceptAndManyAtOnce() {
        asScholar(scholar -> new TagStory(scholar).makesAVocabularyTagsFiltersAndActsOnMany());
    }

    @Test
    void twoWorksAreMergedFieldByFieldAndTakenApartAgain() {
        asScholar(scholar -> new MergeStory(scholar).mergesFieldByFieldAndUndoes());
    }

    @Test
    void whatIsNoDuplicateDoesNotComeAgain() {
        asScholar(scholar -> new MergeStory(scholar).tellsApartWhatDoesNotComeAgain());
    }

    @Test
    void aColleaguesFileIsLookedAtChosenFromKeptAndTakenBack() {
        asScholar(scholar -> new ImportStory(scholar).looksChoosesKeepsAndTakesBack());
    }

    @Test
    void anImportIsDiscardedAndTheReadingOfALongFileCancelled() {
        asScholar(scholar -> new ImportStory(scholar).discardsWhatWasReadAndCancelsTheReadingOfALongFile());
    }

    @Test
    void aWorkIsFoundInAnyScriptNarrowedToAndCorrectedByKeyboardAlone() {
        asScholar(scholar -> {
            Page page = scholar.page();
            add(page, book("东突厥斯坦独立运动", "zh", "1990", List.of(Map.of("family", "王", "given", "柯"))));
            add(
                    page,
                    book(
                            "ئۈچ ۋىلايەت ئىنقىلابى توغرىسىدا ئەسلىمىلەر ۋە ھۆججەتلەر",
                            "ug",
                            "1988",
                            List.of(
                                    Map.of("family", "ئەزىزى", "given", "سەيپىدىن"),
                                    Map.of("family", "ئۆتكۈر", "given", "ئابدۇرېھىم"))));
            add(page, book(LONG, "en", "2015", SIXTY));
            findsInEveryScript(page, scholar);
            narrowsByAFacetAndKeepsItInTheAddress(page);
            correctsByKeyboard(page);
            givesUpByEscape(page);
            unitesSpellings(page);
            shortensALongListOfNames(page);
            collectsTagsSavesTheSearchAndOpensItAgain(page, scholar);
            fixesAFindingOfTheOpenWorkAndSetsOneAside(page);
            new PageTour(scholar)
                    .visit("library", "bibliography/?q=forbes&work=Forbes1986")
                    .visit("library-all", "bibliography/")
                    .visit("library-none", "bibliography/?q=nothingofthekind")
                    .visit("library-from-the-right", "bibliography/?script=Arab", () -> openFirst(page))
                    .visit("library-shelves", "bibliography/?tag=to+read&work=Forbes1986")
                    .visit("library-long", "bibliography/?q=collaborator", () -> openFirst(page))
                    .visit("library-editing", "bibliography/?work=Forbes1986", () -> {
                        page.locator("[data-field=issued]")
                                .getByRole(AriaRole.BUTTON)
                                .first()
                                .click();
                        page.locator("[data-field=issued] .field-edit").waitFor();
                    })
                    .visit("contributors", "bibliography/contributors")
                    .visit("findings", "bibliography/findings")
                    .visit("checklist", "review/checklist?citations=standing");
        });
    }

    @Test
    void worksAreExportedInAStyleThatWasSeenAndTheirKeysChosenAndRenewed() {
        asScholar(scholar -> exportsAndRenewsKeys(scholar.page(), scholar));
    }

    private static void exportsAndRenewsKeys(Page page, Visitor scholar) {
        add(
                page,
                Map.of(
                        "type",
                        "book",
                        "fields",
                        Map.of(
                                "title",
                                "The Ili Letters",
                                "author",
                                List.of(Map.of("family", "Rahim", "given", "Anwar")),
                                "issued",
                                "1999",
                                "publisher",
                                "Step",
                                "publisher-place",
                                "Almaty")));
        ExportDesk desk = new ExportDesk(page);
        desk.leadsOnFromTheTable();
        desk.previewsStyles();
        desk.downloads();
        desk.bringsAStyle();
        desk.choosesAKey("Forbes1986");
        desk.renewsKeysByAPattern();
        desk.returnsToTheUsualPattern();
        new PageTour(scholar)
                .visit("export", "bibliography/export.xhtml?q=forbes")
                .visit(
                        "export-style",
                        "bibliography/export.xhtml?format=rtf&style=apa",
                        () -> page.locator("#preview .entry").first().waitFor())
                .visit("keys", "bibliography/keys.xhtml", () -> page.getByText("Show what would change")
                        .click());
    }

    private static Map<String, Object> book(
            String title, String language, String issued, List<Map<String, String>> authors) {
        return Map.of(
                "type",
                "book",
                "fields",
                Map.of("title", title, "language", language, "issued", issued, "author", authors));
    }

    private static void openFirst(Page page) {
        page.locator("#works .work-names a").first().click();
        page.locator(".work-open").waitFor();
    }

    private static void shortensALongListOfNames(Page page) {
        page.navigate("bibliography/?q=collaborator");
        Locator names = page.locator("#works td.work-names");
        assertThat(names).hasCount(1);
        assertThat(names)
                .hasText("Collaborator1, Given Middle; Collaborator2, Given Middle; Collaborator3, Given Middle"
                        + " and 57 others");
        assertThat(page.locator("#works td.work-uses")).isInViewport();
    }

    private static void add(Page page, Map<String, Object> work) {
        assertThat(page.evaluate(ADD, work)).isEqualTo(201);
    }

    private static void findsInEveryScript(Page page, Visitor scholar) {
        page.navigate("bibliography/");
        for (String typed : List.of("wang ke", "王", "ван кэ", "独立")) {
            page.getByLabel("Find", new Page.GetByLabelOptions().setExact(true)).fill("");
            page.getByLabel("Find", new Page.GetByLabelOptions().setExact(true)).pressSequentially(typed);
            String address = "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            page.waitForURL(url -> url.endsWith(address));
            assertThat(page.locator("#works .work-heading [lang=zh]")).containsText("东突厥斯坦独立运动");
        }
        scholar.screenshot("library-found");
    }

    private static void narrowsByAFacetAndKeepsItInTheAddress(Page page) {
        page.navigate("bibliography/");
        page.getByText("Narrow down").click();
        page.locator("[data-facet=script]").getByText("Arabic").click();
        Locator rows = page.locator("#works tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(page.locator("#works .work-heading [lang=ug]")).hasAttribute("dir", "auto");
        page.waitForURL(Pattern.compile(".*script=Arab.*"));

        page.reload();

        assertThat(rows).hasCount(1);
        assertThat(page.locator("[data-facet=script] input:checked")).hasCount(1);
    }

    private static void correctsByKeyboard(Page page) {
        page.navigate("bibliography/");
        page.keyboard().press("/");
        page.keyboard().type("forbes 86");
        assertThat(page.locator("#works tbody tr")).hasCount(1);
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator("#work-title")).hasText("Forbes 1986");
        page.keyboard().press("e");
        Locator box = page.locator("[data-field=author] .field-edit input");
        assertThat(box).isFocused();
        page.keyboard().press("End");
        page.keyboard().type(", Andrew D. W.");
        page.keyboard().press("Enter");
        page.getByText("Saved: Forbes 1986.").waitFor();
        assertThat(page.locator("[data-field=author] [id$=':edit']")).isFocused();

        page.reload();

        assertThat(page.locator("[data-field=author]")).containsText("Forbes, Andrew D. W.");
        assertThat(page.locator(".acts li").first()).containsText("corrected");
    }

    private static void givesUpByEscape(Page page) {
        page.keyboard().press("e");
        Locator box = page.locator("[data-field=author] .field-edit input");
        assertThat(box).isFocused();
        page.keyboard().type("Nobody");
        page.reload();
        assertThat(box).hasValue(Pattern.compile(".*Nobody.*"));
        box.press("Escape");
        assertThat(box).hasCount(0);
        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("[data-field=author]")).containsText("Forbes, Andrew D. W.");
        assertThat(page.locator("[data-field=author]")).not().containsText("Nobody");
        page.keyboard().press("?");
        assertThat(page.locator("dialog#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog#keys")).isHidden();
    }

    private static void unitesSpellings(Page page) {
        page.navigate("bibliography/contributors?q=wang");
        page.getByLabel("Select 王, 柯").check();
        page.getByLabel("Select Wang").first().check();
        page.getByLabel("Its language").fill("zh");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unite"))
                .click();
        page.getByText("are one contributor").waitFor();
        assertThat(page.locator(".contributors > li .spellings").filter(new Locator.FilterOptions().setHasText("王, 柯")))
                .containsText("=");
        page.getByText("Undo the union").click();
        page.getByText("The union is undone.").waitFor();
    }

    private static void collectsTagsSavesTheSearchAndOpensItAgain(Page page, Visitor scholar) {
        page.navigate("bibliography/?q=forbes");
        openSidebar(page);
        button(page, "New collection").click();
        assertThat(page.locator("[id='collections:name']")).isFocused();
        page.keyboard().type("Warlords");
        page.keyboard().press("Enter");
        page.getByText("There is a new collection: Warlords.").waitFor();

        page.getByLabel("Select Forbes1986").check();
        button(page, "Tag, collect…").click();
        assertThat(page.locator("[id='works:tag']")).isFocused();
        page.keyboard().type("To read");
        page.keyboard().press("Enter");
        page.getByText("1 work has the tag “To read”.").waitFor();
        page.locator("[id='works:shelf']").selectOption("Warlords");
        button(page, "Put in").click();
        page.getByText("1 work is in “Warlords”.").waitFor();

        page.locator("[data-facet=tag]").getByText("To read").click();
        page.waitForURL(Pattern.compile(".*tag=to\\+read.*"));
        page.locator("#collections a").filter(named("Warlords")).click();
        page.waitForURL(Pattern.compile(".*collection=.*"));
        assertThat(page.locator("#works tbody tr")).hasCount(1);
        button(page, "Save what is shown").click();
        assertThat(page.locator("[id='searches:name']")).isFocused();
        page.keyboard().type("Warlords to read");
        page.keyboard().press("Enter");
        page.getByText("Saved: Warlords to read.").waitFor();
        scholar.screenshot("library-saved-search");

        page.navigate("bibliography/");
        openSidebar(page);
        page.locator("#searches a").filter(named("Warlords to read")).click();
        page.waitForURL(Pattern.compile(".*collection=.*tag=to.*"));
        assertThat(page.locator("#works tbody tr")).hasCount(1);
        assertThat(page.locator("#searches [aria-current=true]")).hasText("Warlords to read");
        page.locator("#works .work-names a").click();
        assertThat(page.locator("#shelves .chip").filter(named("To read"))).isVisible();
        assertThat(page.locator("#shelves .chip").filter(named("Warlords"))).isVisible();
        page.locator("#state a").click();
        Locator address = page.getByLabel("Address for LaTeX and other programs");
        assertThat(address).hasValue(Pattern.compile(".*works\\.bib\\?.*tag=to.*"));
        Object file = page.evaluate("async address => (await fetch(address)).text()", address.inputValue());
        assertThat((String) file).containsOnlyOnce("\n}").contains("{Forbes1986,");
    }

    private static void openSidebar(Page page) {
        if (page.locator("#narrowing:not([open])").count() > 0) {
            page.getByText("Narrow down").click();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static void fixesAFindingOfTheOpenWorkAndSetsOneAside(Page page) {
        add(
                page,
                Map.of(
                        "type",
                        "book",
                        "fields",
                        Map.of("title", "Frontier  studies", "issued", "1950", "page", "20-10")));
        page.navigate("bibliography/?q=frontier");
        page.locator("#works .work-names a").click();
        Locator findings = page.locator("#work-findings .finding");
        findings.first().waitFor();
        int before = findings.count();
        page.locator("#work-findings").getByText("Fix it").first().click();
        assertThat(page.locator("[id='undo-finding:undo']")).isFocused();
        page.getByText("1 work was corrected.").waitFor();
        assertThat(findings).not().hasCount(before);
        page.locator("#work-findings").getByText("Not a mistake…").first().click();
        assertThat(page.locator("[id='work-findings:reason']")).isFocused();
        page.keyboard().type("So it stands on the title page.");
        page.keyboard().press("Enter");
        page.getByText("1 finding is set aside.").waitFor();
        assertThat(page.locator("#work-findings .said")).containsText("So it stands on the title page.");
    }
}
