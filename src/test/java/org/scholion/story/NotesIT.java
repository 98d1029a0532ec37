package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scholion.testing.Browsers;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.DemoServer;
import org.scholion.testing.NeedsChromium;

/** Two people talk about a passage: a note, an answer, what settles it, what becomes of it; and nothing typed is lost. */
@NeedsChromium
@ExtendWith(DemoServer.Shared.class)
class NotesIT {
    private static final String ARTICLE = "ili-rebellion";
    private static final String WORDS = "Soviet Union";
    private static final String QUESTION = "Which **source** says so?";
    private static final String BETTER = "Which **primary source** says so?";
    private static final String ANSWER = "Forbes says it expressly.";

    /** In milliseconds; a busy machine takes its time. */
    private static final double PATIENCE = 60_000;

    @BeforeAll
    static void waitLong() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void aNoteIsDiscussedSettledRewrittenAndUndoneInTwoBrowsers(DemoServer server) {
        try (Browsers browsers = Browsers.launch();
                Visitor ada = server.signIn(browsers, "scholar");
                Visitor chen = server.signIn(browsers, "reviewer")) {
            List.of(ada, chen).forEach(visitor -> visitor.page().setDefaultTimeout(PATIENCE));
            Desk.open(chen.page(), ARTICLE);
            writesNamesAndPreviews(Desk.open(ada.page(), ARTICLE), ada);
            answersAndResolves(chen);
            rewritesAndReadsTheHistory(ada);
            undoesAndRedoesByKeys(ada.page());
            reopens(chen);
            assertThat(card(ada.page()).locator(".settlement")).containsText("She wants a primary one.");
            theDraftOfAReplySurvivesAReloadAndAFailedSave(ada);
            assertThat(chen.complaints()).isEmpty();
            new PageTour(chen)
                    .visit("desk-thread", "desk/document?slug=" + ARTICLE, () -> openCard(chen.page()))
                    .visit("desk-history", "desk/document?slug=" + ARTICLE, () -> {
                        openCard(chen.page());
                        button(card(chen.page()), "History").click();
                        chen.page().locator("dialog .diff").first().waitFor();
                    });
        }
    }

    private static void writesNamesAndPreviews(Desk desk, Visitor ada) {
        Page page = ada.page();
        desk.select(WORDS);
        page.keyboard().press("n");
        Locator words = page.locator(".composer textarea");
        words.fill(QUESTION);
        words.press("End");
        words.pressSequentially(" @rev");
        assertThat(page.getByRole(AriaRole.OPTION)).containsText(new String[] {"@reviewer"});
        words.press("Enter");
        assertThat(words).hasValue(QUESTION + " @reviewer ");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        assertThat(page.locator(".preview strong")).hasText("source");
        assertThat(page.locator(".preview .mention")).hasText("@reviewer");
        ada.screenshot("desk-note-preview");
        page.locator(".composer select").selectOption("project");
        page.locator(".composer button[type=submit]").click();
        assertThat(card(page)).containsText("Which source says so?");
    }

    private static void answersAndResolves(Visitor chen) {
        Page page = chen.page();
        openCard(page);
        button(card(page), "Reply").click();
        page.locator(".reply-composer textarea").fill(ANSWER);
        page.keyboard().press("Control+Enter");
        assertThat(card(page).locator(".reply")).containsText(ANSWER);
        settle(page, "Resolve", "Answered.");
        assertThat(card(page).locator(".settlement-resolved")).containsText("Answered.");
        chen.screenshot("desk-note-resolved");
    }

    private static void settle(Page page, String act, String reason) {
        button(card(page), act).click();
        page.locator("dialog textarea").fill(reason);
        page.locator("dialog .primary").click();
    }

    private static void reopens(Visitor chen) {
        settle(chen.page(), "Reopen", "She wants a primary one.");
        assertThat(card(chen.page()).locator(".settlement-open")).isVisible();
    }

    private static void rewritesAndReadsTheHistory(Visitor ada) {
        Page page = ada.page();
        assertThat(card(page).locator(".reply")).containsText(ANSWER);
        button(card(page), "Edit").click();
        page.locator(".composer textarea").fill(BETTER);
        page.locator(".composer button[type=submit]").click();
        button(card(page), "History").click();
        assertThat(page.locator("dialog ins").first()).containsText("primary ");
        assertThat(page.locator("dialog .versions-list > li")).hasCount(3);
        ada.screenshot("desk-note-history");
        page.keyboard().press("Escape");
    }

    private static void undoesAndRedoesByKeys(Page page) {
        page.keyboard().press("Control+z");
        assertThat(card(page).locator("> .card-body")).containsText("Which source says so?");
        page.keyboard().press("Control+Shift+Z");
        assertThat(card(page).locator("> .card-body")).containsText("Which primary source says so?");
        button(card(page), "Delete").click();
        assertThat(card(page)).containsText("This note was deleted.");
        assertThat(card(page).locator(".reply")).containsText(ANSWER);
        page.reload();
        page.locator(".desk[data-ready]").waitFor();
        page.keyboard().press("Control+z");
        assertThat(card(page).locator("> .card-body")).containsText("Which primary source says so?");
    }

    private static void theDraftOfAReplySurvivesAReloadAndAFailedSave(Visitor ada) {
        Page page = ada.page();
        String words = "Perkins was in Urumchi at the time.";
        button(card(page), "Reply").click();
        page.locator(".reply-composer textarea").fill(words);
        page.reload();
        page.locator(".desk[data-ready]").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.locator(".reply-composer textarea")).hasValue(words);

        page.route(Pattern.compile(".*/replies$"), route -> route.abort());
        page.locator(".reply-composer button[type=submit]").click();
        assertThat(page.getByText("The server could not be reached.")).isVisible();
        assertThat(page.locator(".reply-composer textarea")).hasValue(words);
        page.unroute(Pattern.compile(".*/replies$"));
        page.locator(".reply-composer button[type=submit]").click();
        assertThat(card(page).locator(".reply").last()).containsText(words);
        page.reload();
        page.locator(".desk[data-ready]").waitFor();
        assertThat(page.getByText("A reply that you had begun")).hasCount(0);
    }

    /** Only the cards of passages near the window are there; on a narrow screen the sheet holds them. */
    private static void openCard(Page page) {
        Locator sheet = page.locator("[data-sheet-toggle]");
        if (sheet.isVisible() && "false".equals(sheet.getAttribute("aria-expanded"))) {
            sheet.click();
        }
        page.locator(".reading").getByText(WORDS).first().scrollIntoViewIfNeeded();
        page.locator(".card-note")
                .filter(new Locator.FilterOptions().setHasText("source says so?"))
                .first()
                .click();
        card(page).waitFor();
    }

    private static Locator card(Page page) {
        return page.locator(".card.focused");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
