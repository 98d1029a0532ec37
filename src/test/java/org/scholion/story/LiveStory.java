package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.testing.Browsers.Visitor;

/** Two people at one text: each sees what the other does and that they are there, and no cut line costs a word. */
final class LiveStory {
    private static final String NOTE = """
            async ({ slug, words, body, visibility }) => {
              const text = await (await fetch(`/api/v1/documents/${slug}/text`, { headers: { Accept: 'text/plain' } })).text();
              const start = [...text.slice(0, text.indexOf(words))].length;
              const answer = await fetch('/api/v1/annotations', {
                method: 'POST', headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ document: slug, kind: 'note', body, visibility,
                  target: { start, end: start + [...words].length, exact: words } }) });
              if (!answer.ok) throw new Error(await answer.text());
              return (await answer.json()).id;
            }""";
    private static final String CHANGE = """
            async ({ id, path, values, method }) => {
              const { version } = await (await fetch(`/api/v1/annotations/${id}`)).json();
              const answer = await fetch(`/api/v1/annotations/${id}${path}` + (method === 'DELETE' ? `?version=${version}` : ''), {
                method, headers: { 'Content-Type': 'application/json' },
                ...(method === 'DELETE' ? {} : { body: JSON.stringify({ version, ...values }) }) });
              if (!answer.ok) throw new Error(await answer.text());
            }""";

    private static final Pattern POSTED = Pattern.compile(".*/api/v1/annotations$");

    private final String slug;
    private final Visitor ada;
    private final Visitor chen;
    private Desk desk;

    LiveStory(String slug, Visitor ada, Visitor chen) {
        this.slug = slug;
        this.ada = ada;
        this.chen = chen;
    }

    /** Both open the text; each sees the other, whoever has two windows once. */
    void eachSeesThatTheOtherReads() {
        desk = Desk.open(ada.page(), slug);
        Desk.open(chen.page(), slug);
        for (Visitor visitor : List.of(ada, chen)) {
            visitor.page().locator(".desk[data-ready]").waitFor();
            assertThat(visitor.page().locator("[data-presence] summary .avatar"))
                    .hasCount(1);
        }
        ada.page().locator("[data-presence] summary").click();
        assertThat(ada.page().locator("[data-presence] li")).hasCount(1);
        ada.screenshotOfTheWindow("desk-presence");
        ada.page().locator("[data-presence] summary").click();
    }

    /** A note, its change, what settles it and its end arrive by themselves. */
    void whatOneDoesTheOtherSees() {
        Page page = ada.page();
        String id = note("Words of four", "A question about the heading", "project");
        Locator card = page.locator("#annotation-" + id);
        assertThat(card).containsText("A question about the heading");
        change(id, "", "{body: 'A better question'}", "PATCH");
        assertThat(card).containsText("A better question");
        change(id, "/resolution", "{reason: 'Answered by the title.'}", "POST");
        assertThat(card).containsText("resolved");
        change(id, "", "{visibility: 'private'}", "PATCH");
        assertThat(card).hasCount(0);
        assertThat(chen.page().locator("#annotation-" + id)).hasCount(1);
        change(id, "", "{visibility: 'project'}", "PATCH");
        assertThat(card).hasCount(1);
        change(id, "", "{}", "DELETE");
        assertThat(card).hasCount(0);
        assertThat(chen.page().locator(".card")).hasCount(0);
    }

    /** While one is cut off, the other goes on; and what is written meanwhile waits to be sent. */
    void aCutLineIsCaughtUpWithoutReloadAndWithoutDuplicates() {
        Page page = ada.page();
        String before = note("The name", "Before the cut", "project");
        assertThat(page.locator("#annotation-" + before)).containsText("Before the cut");
        page.evaluate("() => { window.sameWindow = true; }");
        page.context().setOffline(true);
        assertThat(page.locator("[data-presence]")).containsText("Not connected");
        highlight("last paragraph");
        assertThat(page.locator(".card-unsent")).containsText("not yet saved");
        page.keyboard().press("k");
        assertThat(page.locator(".card.focused")).containsText("Before the cut");
        page.locator(".card.focused").getByRole(AriaRole.BUTTON, named("Reply")).click();
        page.locator(".reply-composer textarea").fill("Written while the line was cut");
        page.locator(".reply-composer button[type=submit]").click();
        assertThat(page.getByText("What you wrote is kept in the form and in this browser."))
                .isVisible();
        ada.screenshotOfTheWindow("desk-offline");
        String during = note("in Chinese", "During the cut", "project");
        String secret = note("in Uyghur", "Nobody else's business", "private");
        assertThat(chen.page().locator("#annotation-" + secret)).hasCount(1);
        change(before, "", "{body: 'Before the cut, changed'}", "PATCH");
        page.context().setOffline(false);
        assertThat(page.locator("#annotation-" + during)).containsText("During the cut");
        assertThat(page.locator("#annotation-" + before)).containsText("Before the cut, changed");
        assertThat(page.locator(".reply-composer textarea")).hasValue("Written while the line was cut");
        assertThat(page.locator(".card-unsent")).hasCount(0);
        assertThat(page.locator(".card-highlight")).hasCount(1);
        offerToSend().click();
        assertThat(chen.page().locator("#annotation-" + before)).containsText("1 reply");
        assertThat(page.locator("#annotation-" + before + " .reply")).hasCount(1);
        assertThat(page.locator(".card")).hasCount(3);
        assertThat(page.locator("[data-presence] summary .avatar")).hasCount(1);
        assertThat(page.evaluate("() => window.sameWindow")).isEqualTo(true);
    }

    /** A claim that could not be sent is offered to be sent; after a reload highlights are sent, what was typed is offered. */
    void nothingTypedIsLost() {
        Page page = ada.page();
        page.context().setOffline(true);
        claim("Russian", "The republic had a Russian name.");
        desk.button("Save the claim").click();
        assertThat(page.getByText("Your words are kept in this browser")).isVisible();
        page.context().setOffline(false);
        offerToSend().click();
        assertThat(page.locator(".card-statement")).hasText("The republic had a Russian name.");
        page.keyboard().press("Escape");
        page.route(POSTED, Route::abort);
        highlight("far away");
        assertThat(page.locator(".card-unsent")).hasCount(1);
        page.unroute(POSTED);
        claim("Kulja", "Its capital was");
        page.reload();
        page.locator(".desk[data-ready]").waitFor();
        assertThat(page.locator(".card-highlight")).hasCount(2);
        assertThat(page.locator(".card-unsent")).hasCount(0);
        desk.button("Continue").click();
        assertThat(page.getByLabel("What is claimed")).hasValue("Its capital was");
        assertThat(page.locator(".claim-panel .passages li")).hasText("Kulja");
    }

    private Locator offerToSend() {
        return ada.page().locator("[data-notices]").getByRole(AriaRole.BUTTON, named("Send it now"));
    }

    private void highlight(String words) {
        desk.select(words);
        ada.page().keyboard().press("h");
    }

    private void claim(String words, String typed) {
        desk.select(words);
        ada.page().keyboard().press("c");
        ada.page().getByLabel("What is claimed").fill(typed);
    }

    private String note(String words, String body, String visibility) {
        return (String) chen.page()
                .evaluate(NOTE, java.util.Map.of("slug", slug, "words", words, "body", body, "visibility", visibility));
    }

    private void change(String id, String path, String values, String method) {
        Object read = chen.page().evaluate("() => (" + values + ")");
        chen.page().evaluate(CHANGE, java.util.Map.of("id", id, "path", path, "values", read, "method", method));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
