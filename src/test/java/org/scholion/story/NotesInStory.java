package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers.Visitor;

/** Notes come from Hypothesis: looked at, kept, the doubtful one decided on, and all taken back. */
final class NotesInStory {
    private static final String TEXT = """
            The council met in Ghulja and sent its envoys to Urumchi before the snow came.

            Its treasurer kept two ledgers, and a copy of one of them is in Tashkent now.
            """;
    private static final String BRING = """
            async text => (await (await fetch('/api/v1/documents?name=brought.txt', {method: 'POST',
              headers: {'Content-Type': 'application/octet-stream'}, body: text})).json()).slug""";
    private static final String NOTE = """
            {"id": "%s", "created": "2020-01-0%2$dT00:00:00Z", "updated": "2020-01-0%2$dT00:00:00Z",
             "user": "acct:ada@hypothes.is", "uri": "https://elsewhere.example/", "text": "%3$s", "tags": [],
             "permissions": {"read": ["group:__world__"]},
             "target": [{"source": "https://elsewhere.example/",
                         "selector": [{"type": "TextQuoteSelector", "exact": "%4$s"}]}]}""";

    private final Visitor scholar;
    private final Page page;

    NotesInStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    void bringsNotesFromHypothesisDecidesOnTheDoubtfulAndTakesAllBack() {
        String slug = page.evaluate(BRING, TEXT).toString();
        page.navigate("documents/notes.xhtml?slug=" + slug);
        String notes = "["
                + String.join(
                        ",",
                        NOTE.formatted("sure", 1, "The envoys were three.", "sent its envoys to Urumchi"),
                        NOTE.formatted("near", 2, "Which ledger?", "treasurer kept two legders, and a copy"),
                        NOTE.formatted("gone", 3, "Of another text.", "words that stand nowhere in this text"))
                + "]";
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("notes.json", "application/json", notes.getBytes(UTF_8)));

        page.waitForURL(Pattern.compile("import="));
        assertThat(page.locator(".verdicts")).containsText("1 found by their words");
        assertThat(page.locator(".verdicts")).containsText("1 doubtful");
        assertThat(page.locator(".verdicts")).containsText("1 without a place");
        String address = page.url().substring(page.url().indexOf("documents/"));
        new PageTour(scholar).visit("notes-looked-at", address);
        button("Keep").click();
        assertThat(page.locator("main")).containsText("3 notes were kept.");

        page.navigate("desk/placements.xhtml?slug=" + slug);
        page.locator("[data-task]").getByText("Which ledger?").waitFor();
        new PageTour(scholar).visit("notes-doubtful", "desk/placements.xhtml?slug=" + slug);
        page.locator("[data-task]").getByText("Which ledger?").waitFor();
        page.keyboard().press("a");
        assertThat(page.locator("[data-notices]")).containsText("Accepted.");

        page.navigate(address);
        button("Undo").click();
        assertThat(page.locator("#messages")).containsText("notes were deleted again");
        assertThat(page.locator("main")).containsText("3 notes were kept and then taken back");
        scholar.screenshot("notes-undone");
        new PageTour(scholar).visit("notes-in-and-out", "documents/notes.xhtml?slug=" + slug);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
