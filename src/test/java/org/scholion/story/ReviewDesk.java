package org.scholion.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** The review queue as a reviewer uses it. */
final class ReviewDesk {
    private static final int LONGEST_QUEUE = 40;

    private final Page page;

    private ReviewDesk(Page page) {
        this.page = page;
    }

    static ReviewDesk open(Page page) {
        page.navigate("review/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new ReviewDesk(page);
    }

    /** Goes on until a claim is shown. */
    void goTo(String statement) {
        for (int n = 0; n < LONGEST_QUEUE; n++) {
            if (page.locator("main").innerText().contains(statement)) {
                return;
            }
            String shown = page.locator("main").innerText();
            button("Next").click();
            page.waitForCondition(() -> !page.locator("main").innerText().equals(shown));
        }
        throw new AssertionError("Not in the queue: " + statement);
    }

    String shown() {
        return page.locator("main").innerText();
    }

    /** Approves with the four answers. */
    void approve(String quoteAnswer, String consulted) {
        button("Approve").click();
        for (String question : List.of("workIdentified", "locatorFound", "stanceFair")) {
            radio(question, "YES").check();
        }
        radio("quoteExact", quoteAnswer).check();
        radio("consulted", consulted).check();
        button("Record the approval").click();
    }

    void askForChanges(String reason) {
        button("Ask for changes").click();
        page.locator("textarea[id$=reason]").fill(reason);
        button("Send it back").click();
    }

    private Locator radio(String question, String value) {
        return page.locator("input[type=radio][name$='" + question + "'][value=" + value + "]");
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
