package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** What a person does with works that go out, and with their keys; on pages of a library with one of {@link #KEY}. */
final class ExportDesk {
    /** The key of a book by Anwar Rahim, The Ili Letters, Almaty: Step, 1999. */
    static final String KEY = "Rahim1999";

    private static final String USUAL = "[auto]";

    private static final String STYLE = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
            <info><title>Titles and nothing else</title><id>only-titles</id></info>
            <citation><layout><text variable="title"/></layout></citation>
            %s</style>
            """;

    private final Page page;

    ExportDesk(Page page) {
        this.page = page;
    }

    /** The table's search and the selection lead on to the export. */
    void leadsOnFromTheTable() {
        page.navigate("bibliography/");
        page.getByLabel("Find", new Page.GetByLabelOptions().setExact(true)).pressSequentially("rahim ili");
        page.waitForURL(Pattern.compile(".*q=rahim.*"));
        assertThat(page.locator("#works tbody tr")).hasCount(1);
        page.locator("#state a").click();
        assertThat(page.getByLabel("What the table showed")).isChecked();
        assertThat(page.locator("#chosen")).hasText("1 work");
        assertThat(page.getByLabel("Address for LaTeX and other programs"))
                .hasValue(Pattern.compile("https?://.*/api/v1/works\\.bib\\?q=rahim\\+ili"));
        page.getByLabel("The whole library").check();
        assertThat(page.getByLabel("Address for LaTeX and other programs")).hasValue(Pattern.compile(".*/works\\.bib"));

        page.navigate("bibliography/?q=rahim");
        page.getByLabel("Select " + KEY).check();
        page.locator("#works .selection a", new Page.LocatorOptions().setHasText("Export"))
                .click();
        assertThat(page.getByLabel("The selected work")).isChecked();
    }

    /** Styles are found by typing and by the arrow keys, and the preview follows. */
    void previewsStyles() {
        page.navigate("bibliography/export.xhtml?keys=" + KEY);
        assertThat(page.locator("#styling")).isHidden();
        page.getByLabel("RTF (Word, LibreOffice)").check();
        Locator first = page.locator("#preview .first");
        Locator entry = page.locator("#preview .entry");
        assertThat(first).hasText("Anwar Rahim, The Ili Letters (Step, 1999), 12.");

        Locator box = page.getByLabel("Find a style");
        box.fill("apa");
        assertThat(page.locator("#style-chosen")).containsText("APA Style");
        assertThat(first).hasText("(Rahim, 1999, p. 12)");
        assertThat(entry).hasText("Rahim, A. (1999). The Ili Letters. Step.");
        assertThat(entry.locator("i")).hasText("The Ili Letters");

        box.fill("chicago notes");
        assertThat(first).containsText("Anwar Rahim, The Ili Letters");
        String best = page.locator("#style-chosen").textContent();
        box.press("ArrowDown");
        assertThat(page.locator("#style-chosen")).not().hasText(best);
        assertThat(page.locator("#style-list [aria-selected=true]")).hasCount(1);
        assertThat(box).hasAttribute("aria-activedescendant", "style-1");
        box.press("ArrowUp");
        assertThat(page.locator("#style-chosen")).hasText(best);

        box.fill("apa");
        page.getByLabel("Language", new Page.GetByLabelOptions().setExact(true)).selectOption("de-DE");
        assertThat(first).hasText("(Rahim, 1999, S. 12)");
        box.fill("no style has these words");
        page.getByText("No style has all of these words.").waitFor();
    }

    /** What is downloaded is what was chosen. */
    void downloads() {
        page.navigate("bibliography/export.xhtml?format=rtf&style=apa&keys=" + KEY);
        assertThat(page.locator("#preview .first")).hasText("(Rahim, 1999, p. 12)");
        assertThat(download("bibliography.rtf"))
                .startsWith("{\\rtf1")
                .contains("Rahim, A. (1999). {\\i The Ili Letters}. Step.");
        page.getByLabel("BibTeX, accents as LaTeX commands").check();
        assertThat(page.locator("#styling")).isHidden();
        assertThat(download("works.bib")).contains("@book{" + KEY + ",").containsOnlyOnce("@");
    }

    private String download(String name) {
        Download file = page.waitForDownload(() -> page.locator("#download").click());
        assertThat(file.suggestedFilename()).isEqualTo(name);
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style of one's own is refused with the line at fault, or taken in and chosen. */
    void bringsAStyle() {
        page.navigate("bibliography/export.xhtml?format=txt&keys=" + KEY);
        assertThat(page.locator("#preview .first")).isVisible();
        bring(STYLE.formatted("<bibliography><layout><text macro=\"missing\"/></layout></bibliography>"));
        assertThat(page.locator("#own .wrong")).containsText("Line 4");
        assertThat(page.getByLabel("A CSL style of your own")).hasAttribute("aria-invalid", "true");

        bring(STYLE.formatted(""));
        page.getByText("“Titles and nothing else” is added.").waitFor();
        assertThat(page.locator("#style-chosen")).hasText("Titles and nothing else");
        assertThat(page.locator("#preview .first")).hasText("The Ili Letters");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Titles and nothing else"))
                .click();
        page.getByText("“Titles and nothing else” is removed.").waitFor();
        assertThat(page.locator("#own .own-styles li")).hasCount(0);
    }

    private void bring(String xml) {
        page.getByLabel("A CSL style of your own")
                .setInputFiles(new FilePayload("own.csl", "application/xml", xml.getBytes(StandardCharsets.UTF_8)));
        page.locator("#own")
                .getByText("Add", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** A key of one's own is taken unless it is another's, is pinned, and gives way to the pattern once it is not. */
    void choosesAKey(String anothers) {
        page.navigate("bibliography/?q=rahim&work=" + KEY);
        choose(anothers);
        assertThat(page.locator("#key .wrong")).containsText("leads or once led to another work");
        page.locator("#key").getByLabel("A key of your own").fill("two words");
        page.keyboard().press("Enter");
        assertThat(page.locator("#key .wrong")).containsText("cannot stand in a citation key");
        page.locator("#key").getByLabel("A key of your own").fill("IliLetters");
        page.keyboard().press("Enter");
        page.getByText("The key is IliLetters now, and pinned.").waitFor();
        assertThat(page.locator("#key .work-keys")).containsText("pinned");
        assertThat(page.locator("#key .work-keys")).containsText("formerly");
        assertThat(page.locator("#works .chosen .work-names a")).hasAttribute("title", "IliLetters");
        page.waitForURL(Pattern.compile(".*work=IliLetters.*"));

        act("Unpin");
        page.getByText("IliLetters is not pinned any more.").waitFor();
        act("Renew");
        page.getByText("The key IliLetters became " + KEY).waitFor();
        act("Pin");
        page.getByText(KEY + " is pinned.").waitFor();
        page.navigate("bibliography/?work=IliLetters");
        assertThat(page.locator("#key .work-keys code").first()).hasText(KEY);
    }

    private void choose(String key) {
        act("Choose a key…");
        Locator box = page.locator("#key").getByLabel("A key of your own");
        assertThat(box).isFocused();
        box.fill(key);
        page.keyboard().press("Enter");
    }

    private void act(String name) {
        page.locator("#key")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A pattern is tried while it is typed; renewing shows what it would do, and leaves pinned keys alone. */
    void renewsKeysByAPattern() {
        page.navigate("bibliography/keys.xhtml");
        Locator pattern = page.getByLabel("Pattern", new Page.GetByLabelOptions().setExact(true));
        pattern.fill("");
        pattern.pressSequentially("[author:lower]_[yaer]");
        assertThat(page.locator("#pattern .wrong")).containsText("There is no part “yaer”");
        pattern.fill("");
        pattern.pressSequentially("[author:lower|title:lower]_[year]");
        assertThat(page.locator("#pattern .wrong")).hasCount(0);
        Locator example = page.locator("#pattern .keys-table tbody tr").first().locator("code");
        assertThat(example).hasText(Pattern.compile("[a-z0-9]+_[0-9]*"));
        page.locator("[id='pattern:save']").click();
        page.getByText("New keys are made by").waitFor();

        page.getByText("Show what would change").click();
        Locator plan = page.locator("#plan-title");
        assertThat(plan).containsText("1 is pinned");
        assertThat(page.locator("#renewal tbody")).not().containsText(KEY);
        page.locator("[id='renewal:renew']").click();
        page.getByText("keys are renewed.").waitFor();
        page.getByText("Show what would change").click();
        assertThat(plan).containsText("No key would change");
        page.navigate("bibliography/?work=" + KEY);
        assertThat(page.locator("#key .work-keys code").first()).hasText(KEY);
    }

    /** Gives the keys of before back, which other stories on the same server go by. */
    void returnsToTheUsualPattern() {
        page.navigate("bibliography/keys.xhtml");
        Locator pattern = page.getByLabel("Pattern", new Page.GetByLabelOptions().setExact(true));
        pattern.fill("");
        pattern.pressSequentially(USUAL);
        page.locator("[id='pattern:save']").click();
        page.getByText("New keys are made by").waitFor();
        page.getByText("Show what would change").click();
        page.locator("[id='renewal:renew']").click();
        page.getByText("keys are renewed.").waitFor();
        page.navigate("bibliography/?work=Wang2020");
        assertThat(page.locator("#key .work-keys code").first()).hasText("Wang2020");
    }
}
