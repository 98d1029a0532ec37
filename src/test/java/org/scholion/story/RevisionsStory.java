package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.scholion.testing.Browsers.Visitor;

/** A corrected text comes: what stayed is carried over, and each doubtful note is decided on by one key. */
final class RevisionsStory {
    private static final String TEXT = """
            The republic was proclaimed in Ghulja on the twelfth of November.

            Its envoys travelled to Urumchi in the spring of the next year.

            Merchants of Kashgar closed their shops and waited for what would come.

            Nobody outside recognised it, and this sentence stays as it is.
            """;
    private static final String ANNOTATE = """
            async text => {
              const headers = {'Content-Type': 'application/octet-stream'};
              const made = await (await fetch('/api/v1/documents?name=revised.txt', {method: 'POST', headers, body: text})).json();
              for (const words of ['Ghulja', 'Urumchi', 'Kashgar', 'this sentence stays']) {
                const start = text.indexOf(words);
                await fetch('/api/v1/annotations', {method: 'POST', headers: {'Content-Type': 'application/json'},
                  body: JSON.stringify({document: made.slug, body: 'About ' + words, visibility: 'project',
                    target: {start, end: start + words.length, exact: words}})});
              }
              return made.slug;
            }""";
    private static final String STATES = """
            async slug => (await (await fetch(`/api/v1/documents/${slug}/annotations`)).json()).items
              .map(note => note.body + ': ' + note.target.place?.state)""";

    private final Visitor scholar;
    private final Page page;

    RevisionsStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    void bringsACorrectedTextAndDecidesOnWhatIsDoubtful() {
        String slug = page.evaluate(ANNOTATE, TEXT).toString();
        page.navigate("documents/revisions.xhtml?slug=" + slug);
        String corrected = "A foreword.\n\n"
                + TEXT.replace("Ghulja", "Kulja").replace("Urumchi", "Urumqi").replace("Kashgar", "Kaschgar");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("corrected.txt", "text/plain", corrected.getBytes(UTF_8)));
        assertThat(page.locator(".revisions")).containsText("Revision 2");
        scholar.screenshot("revisions");

        showsBothTexts(slug);
        page.navigate("desk/placements.xhtml?slug=" + slug);
        decides("Ghulja", "a", "Accepted.");
        decides("Urumchi", "o", "Kept without a place");
        page.locator("[data-task]").getByText("About Kashgar").waitFor();
        page.keyboard().press("m");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-notices]")).containsText("Moved to the words you chose.");
        assertThat(page.locator(".placing")).containsText("Nothing is left to decide here.");

        assertThat((List<?>) page.evaluate(STATES, slug))
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "About Ghulja: accepted",
                        "About Urumchi: orphaned",
                        "About Kashgar: moved",
                        "About this sentence stays: placed");
        page.navigate("desk/document.xhtml?slug=" + slug);
        page.locator("[data-unplaced] > summary").click();
        Locator card = page.locator(".unplaced-card");
        assertThat(card).containsText(new String[] {"About Urumchi"});
        scholar.screenshot("desk-unplaced");
        card.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("[data-task]")).containsText("About Urumchi");
    }

    private void showsBothTexts(String slug) {
        page.locator(".revisions a[href*='compare.xhtml']").first().click();
        Locator table = page.locator("table.compare");
        assertThat(table).containsText("proclaimed in Ghulja on");
        assertThat(table).containsText("proclaimed in Kulja on");
        assertThat(table.locator("del").first()).hasText("Gh");
        assertThat(table.locator("ins")).containsText(new String[] {"A foreword.", "K"});
        new PageTour(scholar).visit("compare", "documents/compare.xhtml?to=2&slug=" + slug);
    }

    private void decides(String words, String key, String said) {
        page.locator("[data-task]").getByText("About " + words).waitFor();
        page.keyboard().press(key);
        assertThat(page.locator("[data-notices]")).containsText(said);
    }
}
