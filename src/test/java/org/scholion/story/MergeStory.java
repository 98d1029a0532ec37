package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers.Visitor;

/**
 * Two entries of the third article that a person takes for one book: the short cite "Wang 2020" and "Under the Soviet
 * Shadow". They are merged field by field and taken apart again; two others are told apart.
 */
final class MergeStory {
    private static final String SHORT = "Wang2020";
    private static final String FULL = "WangSoviet";
    private static final String REPORTS = "PrestonEtAl2000";
    private static final String PAPERS = "BestEtAl2003";

    private final Visitor scholar;
    private final Page page;

    MergeStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    /** What a work's page shows of it. */
    private record Shown(String heading, String keys, List<String> fields, List<String> notes, List<String> claims) {}

    void mergesFieldByFieldAndUndoes() {
        Shown shortCite = look(SHORT);
        Shown fullCite = look(FULL);
        assertThat(shortCite.notes).isNotEmpty();
        assertThat(shortCite.claims).isNotEmpty();
        openMerge();
        choose("Which one stays", FULL + " — ");
        Locator outcome = page.locator(".outcome .entry");
        assertThat(outcome).hasText(Pattern.compile("^Wang, David D\\. Under the Soviet Shadow: .* 2020\\.$"));
        choose("Author", "Wang — " + SHORT);
        assertThat(outcome).hasText(Pattern.compile("^Wang\\. Under the Soviet Shadow: .* 2020\\.$"));
        choose("Year", "unknown — " + FULL);
        assertThat(outcome).hasText(Pattern.compile("^Wang\\. Under the Soviet Shadow: .*, 1944–1949\\.$"));
        choose("Year", "2020 — " + SHORT);
        assertThat(outcome).hasText(Pattern.compile(" 2020\\.$"));
        press("Merge them");
        page.getByText("The works are merged into " + FULL + ".").waitFor();
        assertThat(pair(SHORT, FULL)).hasCount(0);

        Shown merged = look(SHORT);

        assertThat(merged.keys).contains(FULL, SHORT);
        assertThat(merged).usingRecursiveComparison().isEqualTo(look(FULL));
        assertThat(merged.fields).contains("Author: Wang", "Year: 2020");
        assertThat(String.join("\n", merged.fields)).contains("Title: Under the Soviet Shadow");
        assertThat(merged.notes).containsAll(shortCite.notes).containsAll(fullCite.notes);
        assertThat(merged.claims).containsExactlyInAnyOrderElementsOf(shortCite.claims);
        assertThat(page.locator(".acts li").first()).containsText("merged");
        undo();
        assertThat(look(SHORT)).isEqualTo(shortCite);
        assertThat(look(FULL)).isEqualTo(fullCite);
    }

    void tellsApartWhatDoesNotComeAgain() {
        openDuplicates();
        pair(REPORTS, PAPERS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("These are two"))
                .click();
        page.getByText("are told apart and will not be shown again.").waitFor();
        assertThat(pair(REPORTS, PAPERS)).hasCount(0);

        openDuplicates();

        assertThat(page.locator(".pair")).not().hasCount(0);
        assertThat(pair(REPORTS, PAPERS)).hasCount(0);
        row("apart", PAPERS)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show again"))
                .click();
        assertThat(pair(REPORTS, PAPERS)).hasCount(1);
    }

    private void openMerge() {
        new PageTour(scholar)
                .visit("duplicates", "bibliography/duplicates")
                .visit("merge", "bibliography/merge?works=" + SHORT + "," + FULL);
        openDuplicates();
        pair(SHORT, FULL)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Merge")))
                .click();
        page.waitForURL(Pattern.compile(".*/merge.*works=.*"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void undo() {
        openDuplicates();
        row("merges", FULL)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        page.getByText("The merge is undone;").waitFor();
        assertThat(row("merges", FULL)).containsText("undone by Sofia Scholar");
        assertThat(pair(SHORT, FULL)).hasCount(1);
    }

    private void openDuplicates() {
        page.navigate("bibliography/duplicates");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator pair(String one, String other) {
        return page.locator(".pair").filter(naming(one)).filter(naming(other));
    }

    private Locator.FilterOptions naming(String key) {
        return new Locator.FilterOptions()
                .setHas(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(key).setExact(true)));
    }

    private Locator row(String table, String words) {
        return page.locator("[id='duplicates:" + table + "_data'] > tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private void choose(String field, String value) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + field)))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + value)))
                .check();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private Shown look(String key) {
        page.navigate("bibliography/?work=" + key);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<String> fields = page.locator(".work-fields > li:not(.is-unknown)").all().stream()
                .map(field -> field.locator(".field-name").innerText() + ": "
                        + field.locator(".field-value > span").first().innerText())
                .toList();
        return new Shown(
                page.locator("#work-title").innerText(),
                page.locator(".work-keys").innerText(),
                fields,
                sorted(".citing-notes > li"),
                sorted(".citing-claims > li"));
    }

    private List<String> sorted(String items) {
        return page.locator(items).allInnerTexts().stream().sorted().toList();
    }
}
