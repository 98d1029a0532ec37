package org.scholion.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.regex.Pattern;

/** The reading desk as a person uses it: by mouse and by the words on the buttons. */
final class Desk {
    private static final String WHERE = """
            words => {
              const walker = document.createTreeWalker(document.querySelector('article.reading'), NodeFilter.SHOW_TEXT);
              const nodes = [];
              let all = '';
              while (walker.nextNode()) { nodes.push([all.length, walker.currentNode]); all += walker.currentNode.data; }
              const from = all.indexOf(words);
              if (from < 0) throw new Error('not in the text: ' + words);
              const at = offset => {
                let k = nodes.length - 1;
                while (nodes[k][0] > offset) k--;
                return [nodes[k][1], offset - nodes[k][0]];
              };
              const range = document.createRange();
              range.setStart(...at(from));
              const last = at(from + words.length - 1);
              range.setEnd(last[0], last[1] + 1);
              range.startContainer.parentElement.scrollIntoView({ block: 'center' });
              const boxes = [...range.getClientRects()].filter(box => box.width > 0);
              const first = boxes[0], end = boxes[boxes.length - 1];
              return { x1: first.left + 1, y1: first.top + first.height / 2, x2: end.right - 1, y2: end.top + end.height / 2 };
            }""";

    private final Page page;

    private Desk(Page page) {
        this.page = page;
    }

    /** Opens a document. */
    static Desk open(Page page, String slug) {
        page.navigate("desk/document?slug=" + slug);
        page.locator("article.reading").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Desk(page);
    }

    /** Goes to marked words and opens the claim whose card stands beside them. */
    void openClaimBeside(String words, String statement) {
        page.evaluate(WHERE, words);
        page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText(statement))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open"))
                .click();
    }

    /** Opens the first claim of a desk that is open, on a small screen from the sheet. */
    static void openFirstClaim(Page page) {
        Locator sheet = page.locator("[data-sheet-toggle]");
        if (sheet.isVisible()) {
            sheet.click();
        }
        page.locator(".card-claim-proposed, .card-claim-approved")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open"))
                .click();
        page.locator(".claim-panel:not([hidden])").waitFor();
    }

    /** Scrolls words into sight. */
    void goTo(String words) {
        page.evaluate(WHERE, words);
    }

    /** Drags the mouse over words that stand in left-to-right text. */
    void select(String words) {
        @SuppressWarnings("unchecked")
        Map<String, Number> box = (Map<String, Number>) page.evaluate(WHERE, words);
        page.mouse().move(box.get("x1").doubleValue(), box.get("y1").doubleValue());
        page.mouse().down();
        page.mouse()
                .move(box.get("x2").doubleValue(), box.get("y2").doubleValue(), new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        String selected = (String) page.evaluate("() => String(getSelection())");
        if (!selected.equals(words)) {
            throw new AssertionError("The mouse selected “" + selected + "”");
        }
        page.locator(".selection-toolbar").waitFor();
    }

    /** States a claim on what is selected and leaves its panel open. */
    void claim(String statement) {
        page.keyboard().press("c");
        page.getByLabel("What is claimed").fill(statement);
        button("Save the claim").click();
        page.getByText("The claim is saved.").first().waitFor();
    }

    /** Takes work, place and words over from a source note. */
    void citeNote(int number) {
        page.locator("#note-1-" + number).getByRole(AriaRole.BUTTON).click();
        page.locator(".citation-form .from-note:not([hidden])").waitFor();
        page.waitForCondition(() -> !citationField("work").isEmpty());
    }

    /** What stands in a field of the citation form. */
    String citationField(String name) {
        return page.locator(".citation-form [name=" + name + "]").inputValue();
    }

    /** Chooses a work by typing, and a page in it. */
    void chooseWork(String typed, String label, String pageNumber) {
        Locator form = page.locator(".citation-form");
        form.locator("[name=work]").fill(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first()
                .click();
        form.locator("[name=locator]").fill(pageNumber);
    }

    void saveAndPropose() {
        button("Save and propose").click();
        page.locator(".citation-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".claim-panel .status-proposed").first().waitFor();
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Writes a note on what is selected. */
    void note(String words, boolean shared) {
        page.keyboard().press("n");
        page.locator(".composer textarea").fill(words);
        if (shared) {
            page.locator(".composer select").selectOption("project");
        }
        page.locator(".composer button[type=submit]").click();
        page.locator(".composer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
