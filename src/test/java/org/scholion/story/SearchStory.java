package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers.Visitor;

/** Something is looked for without a mouse: from any page to the very words. */
final class SearchStory {
    private final Visitor scholar;
    private final Page page;

    SearchStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    /** Asks again and again, for a minute at most: a promise that is waited for by the page counts as true at once. */
    private void untilAnswered(String words, String wanted) {
        page.evaluate("""
                async ({ words, wanted }) => {
                  for (let times = 0; times < 240; times++) {
                    const found = await (await fetch(`/api/v1/search?limit=1&q=${words}`)).json();
                    if (wanted === 'ready' ? found.index.state === 'ready' : found.total > 0) return;
                    await new Promise(next => setTimeout(next, 250));
                  }
                  throw new Error(`the search for ${words} does not answer with ${wanted}`);
                }""", Map.of("words", words, "wanted", wanted));
    }

    /** The index is opened after the start, by and by. */
    private void untilReady() {
        untilAnswered("x", "ready");
    }

    void findsByKeyboardNarrowsAndGoesToTheWords() {
        page.navigate("/documents/");
        untilReady();
        page.keyboard().press("/");
        Locator box = page.getByRole(
                AriaRole.SEARCHBOX,
                new Page.GetByRoleOptions().setName("Find everywhere").setExact(true));
        assertThat(box).isFocused();
        page.keyboard().type("ili rebellio");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("ili rebellio");
        assertThat(page.locator(".hits mark").first()).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^\\W*Passage \\d+")))
                .click();
        assertThat(page.locator("a[aria-current=true]")).containsText("Passage");
        // the words are there before the keys are listened to
        page.waitForLoadState();
        page.keyboard().press("j");
        assertThat(page.locator("[data-hit]").first()).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.locator("[data-hit]").first()).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("/desk/document\\.xhtml\\?slug=.*#block-\\d+$"));
        assertThat(page.locator(".found-here")).isInViewport();
        assertThat(page.locator(".found-here")).isFocused();

        page.keyboard().press("/");
        page.getByLabel("In this document only").check();
        page.locator("#site-find").fill("盛世才");
        page.locator("#site-find").press("Enter");
        page.waitForURL(Pattern.compile("document="));
        new PageTour(scholar)
                .visit("found", "/search.xhtml?q=turkestan+republic")
                .visit("found-right-to-left", "/search.xhtml?q=" + "تۈركىستان")
                .visit("found-nothing", "/search.xhtml?q=nothing+of+the+kind+whatever&type=claim");
    }

    void showsMarkupInFragmentsAsText() {
        page.navigate("/documents/");
        untilReady();
        page.evaluate("""
                async () => fetch('/api/v1/annotations', {
                  method: 'POST', headers: {'Content-Type': 'application/json'},
                  body: JSON.stringify({document: 'ili-rebellion', body: 'manxome <img src=x onerror=alert(1)> foe',
                    visibility: 'private', target: {start: 0, end: 5}})})""");
        untilAnswered("manxome", "found");
        page.navigate("/search.xhtml?q=manxome+foe");
        assertThat(page.locator(".fragment").first()).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator(".fragment img").count()).isZero();
        assertThat(page.locator(".fragment mark").allTextContents()).containsExactly("manxome", "foe");
    }
}
