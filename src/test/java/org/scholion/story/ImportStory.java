package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scholion.testing.Browsers.Visitor;

/** A colleague's file: looked at, chosen from, kept, taken back; another is discarded, and a long one is cancelled. */
final class ImportStory {
    private static final String EXPORT =
            "async () => (await fetch('/api/v1/works.bib?key=Clark2011&key=Klimes2015')).text()";
    private static final String COUNT =
            "async () => (await (await fetch('/api/v1/works?limit=200')).json()).items.length";
    private static final String CHANGED = """
            @book{Kadeer2009,
              author = {Kadeer, Rebiya},
              title = {Dragon Fighter: One Woman's Epic Struggle for Peace with China},
              year = {2009},
              publisher = {Kales Press},
            }
            """;
    private static final String NEW = """
            @book{benson,
              author = {Benson, Linda},
              title = {The {Ili} Rebellion: The Moslem Challenge to {Chinese} Authority in {Xinjiang}, 1944--1949},
              publisher = {M. E. Sharpe},
              year = 1990,
            }
            """;
    private static final String FROM_THE_RIGHT = """
            @book{otkur,
              author = {ئۆتكۈر, ئابدۇرېھىم},
              title = {ئويغانغان زېمىن},
              publisher = {شىنجاڭ خەلق نەشرىياتى},
              year = 1988,
            }
            """;
    private static final String BROKEN = """
            @article{lost, author = {Nobody
            """;

    private final Visitor scholar;
    private final Page page;

    ImportStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    void looksChoosesKeepsAndTakesBack() {
        new PageTour(scholar).visit("import-empty", "bibliography/import");
        int before = count();
        String unchanged = page.evaluate(EXPORT).toString();
        String head = unchanged + CHANGED + NEW + NEW.replace("benson", "bensonagain") + FROM_THE_RIGHT;
        give("colleague.bib", head + BROKEN);
        assertThat(verdicts())
                .containsExactly("all records", "2 new", "1 changed", "2 unchanged", "1 suspicious", "1 not read");
        assertWhatThePreviewSays(unchanged.lines().count(), head.lines().count() + 1);
        String address = page.url();
        new PageTour(scholar).visit("import-preview", address);
        leave("otkur");
        page.reload();
        assertThat(row("otkur").getByRole(AriaRole.COMBOBOX)).hasValue("leave");
        assertThat(count()).as("works before anything is kept").isEqualTo(before);
        press("Keep what is chosen");
        button("Undo this import").waitFor();
        assertThat(count()).isEqualTo(before + 1);
        assertTheBibliographyHasIt();
        page.navigate(address);
        press("Undo this import");
        assertThat(page.locator(".where").first()).containsText("undone");
        assertThat(count()).isEqualTo(before);
        assertTheBibliographyHasItNoMore();
    }

    void discardsWhatWasReadAndCancelsTheReadingOfALongFile() {
        int before = count();
        give("reading-list.bib", NEW);
        press("Discard");
        assertThat(page.locator(".where").first()).containsText("discarded");
        assertThat(button("Keep what is chosen")).hasCount(0);
        upload(
                "everything.bib",
                IntStream.range(0, 20_000)
                        .mapToObj(n -> "@book{k" + n + ", author={Author" + n + ", A.}, title={Title number " + n
                                + "}, year=" + (1900 + n % 100) + "}\n")
                        .collect(Collectors.joining()));
        press("Cancel");
        page.getByText("Cancelled.").waitFor();
        assertThat(page.locator(".where").first()).containsText("not read");
        assertThat(count()).isEqualTo(before);
    }

    private void assertWhatThePreviewSays(long linesBefore, long lineOfTheBroken) {
        Locator changed = row("Kadeer2009");
        assertThat(changed.locator(".entry-line").innerText()).endsWith(String.valueOf(linesBefore + 1));
        assertThat(changed.locator(".differences tr").filter(with("Title"))).containsText("unknown");
        assertThat(changed.locator(".differences tr").filter(with("Title"))).containsText("Dragon Fighter");
        assertThat(changed.locator(".differences tr").filter(with("Publisher"))).containsText("Kales Press");
        assertThat(row("bensonagain")).containsText("seems to be the same work");
        assertThat(row("bensonagain").getByRole(AriaRole.COMBOBOX)).hasValue("leave");
        Locator broken = row("lost");
        assertThat(broken.locator(".entry-line").innerText()).endsWith(String.valueOf(lineOfTheBroken));
        assertThat(broken).containsText("is not closed");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 not read"))
                .click();
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("lost");
        page.goBack();
        assertThat(rows()).hasCount(7);
    }

    private void leave(String key) {
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> row(key).getByRole(AriaRole.COMBOBOX).selectOption("leave"));
    }

    private void assertTheBibliographyHasIt() {
        find("ili rebellion");
        assertThat(page.locator("#works")).containsText("Benson, Linda");
        find("ئويغانغان");
        assertThat(page.locator("#works")).containsText("No work fits.");
        open("Kadeer2009");
        assertThat(page.locator("[data-field=title]")).containsText("Dragon Fighter");
        assertThat(page.locator("[data-field=title] .origin")).containsText("imported from colleague.bib by Sofia");
        assertThat(page.locator(".acts li").first()).containsText("imported");
    }

    private void assertTheBibliographyHasItNoMore() {
        find("ili rebellion");
        assertThat(page.locator("#works")).containsText("No work fits.");
        open("Kadeer2009");
        assertThat(page.getByPlaceholder("add the title")).isVisible();
        assertThat(page.locator(".acts li").first()).containsText("import undone");
    }

    private void give(String name, String bib) {
        upload(name, bib);
        page.locator(".verdicts").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void upload(String name, String bib) {
        page.navigate("bibliography/import");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/x-bibtex", bib.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(Pattern.compile(".*import=.*"));
    }

    private List<String> verdicts() {
        return page.locator(".verdicts a").allInnerTexts();
    }

    private Locator rows() {
        return page.locator("[id='records:table_data'] > tr");
    }

    private Locator row(String key) {
        return rows().filter(new Locator.FilterOptions()
                .setHas(page.locator(".by-key")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + key + "$")))));
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private void find(String words) {
        page.navigate("bibliography/?q=" + words);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void open(String key) {
        page.navigate("bibliography/?work=" + key);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String name) {
        button(name).click();
    }

    private int count() {
        return ((Number) page.evaluate(COUNT)).intValue();
    }
}
