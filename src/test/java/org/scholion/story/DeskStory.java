package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.scholion.testing.Browsers.Visitor;

/** The reading desk with and without a mouse, in four scripts, with notes upon notes; what it makes it takes away. */
final class DeskStory {
    static final String MIXED = """
            Words of four scripts

            The name شەرقىي تۈركىستان جۇمھۇرىيىتى was written in Uyghur; 东突厥斯坦共和国 in Chinese.

            Восточно-Туркестанская Республика is Russian. A second sentence follows; a third does not.

            ئۇنىڭ پايتەختى غۇلجا (Kulja) شەھىرى ئىدى. ئىلى ئارمىيەسىدە 60,000 ئەسكەر بار ئىدى.

            東突厥斯坦成立於伊寧。它存在了五年。

            This is the last paragraph of the text, and far away from the first if the window is low.
            """;

    private static final String MAKE = """
            async ({ slug, words, kind, body, count }) => {
              const text = await (await fetch(`/api/v1/documents/${slug}/text`, { headers: { Accept: 'text/plain' } })).text();
              const points = [...text];
              const made = [];
              for (let n = 0; n < count; n++) {
                const start = words ? [...text.slice(0, text.indexOf(words))].length : Math.floor(n * (points.length - 200) / count);
                const end = words ? start + [...words].length : start + 20 + (n % 80);
                const answer = await fetch('/api/v1/annotations', {
                  method: 'POST', headers: { 'Content-Type': 'application/json' },
                  body: JSON.stringify({ document: slug, kind, body: body && `${body} ${n + 1}`, target: { start, end } }) });
                if (!answer.ok) throw new Error(await answer.text());
                made.push((await answer.json()).id);
              }
              return made;
            }""";
    private static final String REMOVE_ALL = """
            async slug => {
              for (let page; !page || page.items.some(item => item.mine && !item.deleted); ) {
                page = await (await fetch(`/api/v1/documents/${slug}/annotations?limit=200`)).json();
                for (const { id, version, mine, deleted } of page.items) {
                  if (mine && !deleted) await fetch(`/api/v1/annotations/${id}?version=${version}`, { method: 'DELETE' });
                }
              }
            }""";
    private static final String OVERLAPPING = """
            () => {
              const boxes = [...document.querySelectorAll('.card-place')].map(card => card.getBoundingClientRect())
                .sort((a, b) => a.top - b.top);
              return boxes.slice(1).filter((box, n) => box.top < boxes[n].bottom - 0.5).length;
            }""";
    private static final String PAINTED = """
            () => [...CSS.highlights].filter(([name]) => name !== 'scholion-overlap').flatMap(([, layer]) => [...layer]).flatMap(painted => {
              const range = document.createRange();
              range.setStart(painted.startContainer, painted.startOffset);
              range.setEnd(painted.endContainer, painted.endOffset);
              return [...range.getClientRects()];
            }).filter(box => box.width > 0).map(box => [box.left, box.top, box.right, box.bottom].map(Math.round))""";
    private static final String OF_WORDS = """
            words => {
              const walker = document.createTreeWalker(document.querySelector('article.reading'), NodeFilter.SHOW_TEXT);
              const nodes = [];
              let all = '';
              while (walker.nextNode()) { nodes.push([all.length, walker.currentNode]); all += walker.currentNode.data; }
              const at = offset => { let k = nodes.length - 1; while (nodes[k][0] > offset) k--; return [nodes[k][1], offset - nodes[k][0]]; };
              const from = all.indexOf(words), range = document.createRange();
              range.setStart(...at(from));
              const last = at(from + words.length - 1);
              range.setEnd(last[0], last[1] + 1);
              return [...range.getClientRects()].filter(box => box.width > 0)
                .map(box => [box.left, box.top, box.right, box.bottom].map(Math.round));
            }""";

    private final Visitor visitor;
    private final Page page;

    DeskStory(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Gives the text of four scripts to the server, unless it is there; answers its slug. */
    static String giveMixedText(Page page) {
        return give(page, "four-scripts.txt", MIXED);
    }

    static String give(Page page, String name, String text) {
        page.navigate("documents/");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        Locator link = page.locator(".uploads a").first();
        link.waitFor();
        return link.getAttribute("href").replaceFirst(".*[?&]slug=", "").replaceFirst("&.*", "");
    }

    DeskStory open(String slug, String hash) {
        page.navigate("desk/document?slug=" + slug + hash);
        page.locator(".desk[data-ready]").waitFor();
        return this;
    }

    List<?> make(String slug, String words, String kind, String body, int count) {
        Map<String, Object> wanted = new java.util.HashMap<>();
        wanted.put("slug", slug);
        wanted.put("words", words);
        wanted.put("kind", kind);
        wanted.put("body", body);
        wanted.put("count", count);
        return (List<?>) page.evaluate(MAKE, wanted);
    }

    /** The desk is left before: it would ask for the replies of notes that have just gone. */
    void removeAll(String slug) {
        page.navigate("documents/");
        page.evaluate(REMOVE_ALL, slug);
    }

    void annotatesWithoutAMouse(String slug) {
        open(slug, "");
        page.keyboard().press("t");
        assertThat(page.locator("article.reading")).isFocused();
        page.keyboard().press("]");
        assertThat(announced()).containsText("Paragraph 2. The name");
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Control+Shift+ArrowRight");
        assertThat(announced()).containsText("Selected: شەرقىي");
        page.keyboard().press("s");
        page.waitForFunction("() => String(getSelection()).endsWith('in Chinese.')");
        page.keyboard().press("Shift+Alt+ArrowUp");
        page.keyboard().press("Control+ArrowDown");
        page.keyboard().press("Control+Shift+ArrowRight");
        page.waitForFunction(
                "() => String(getSelection()) === 'Восточно-Туркестанская' || String(getSelection()) === 'Восточно'");
        page.keyboard().press("s");
        page.waitForFunction("() => String(getSelection()) === 'Восточно-Туркестанская Республика is Russian.'");
        page.locator(".selection-toolbar").waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-action=highlight]")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("article.reading")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-action=note]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".composer textarea")).isFocused();
        page.keyboard().type("Written without a mouse.");
        page.keyboard().press("Control+Enter");
        Locator card = page.locator(".card-note").filter(new Locator.FilterOptions().setHasText("without a mouse"));
        assertThat(card).isFocused();
        page.keyboard().press("t");
        assertThat(page.locator("article.reading")).isFocused();
        page.keyboard().press("Enter");
        assertThat(card).isFocused();
        movesTheEndsByKeyboard(card);
    }

    private void movesTheEndsByKeyboard(Locator card) {
        page.keyboard().press("r");
        Locator end = page.locator(".moving-end");
        assertThat(end).isFocused();
        page.keyboard().press("Control+ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator(".moving-start")).isFocused();
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".moving-start"))
                .hasAttribute("aria-valuetext", Pattern.compile("before .*is .*|before .*"));
        page.keyboard().press("Escape");
        assertThat(card.locator("blockquote")).hasText("Восточно-Туркестанская Республика is Russian.");
        assertThat(card).isFocused();
        page.keyboard().press("r");
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Enter");
        assertThat(card.locator("blockquote")).hasText("Восточно-Туркестанская Республика is Russian. A");
        assertThat(card).isFocused();
    }

    void reachesEachOfFiveEqualNotes(String slug) {
        make(slug, "东突厥斯坦共和国", "note", "Equal", 5);
        open(slug, "");
        Desk desk = Desk.open(page, slug);
        List<String> byMouse = new ArrayList<>();
        List<String> byKeyboard = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            List<?> box = (List<?>) ((List<?>) page.evaluate(OF_WORDS, "东突厥斯坦共和国")).get(0);
            page.mouse()
                    .click(
                            ((Number) box.get(0)).doubleValue() + 12,
                            (((Number) box.get(1)).doubleValue() + ((Number) box.get(3)).doubleValue()) / 2);
            Locator items = page.locator(".overlap-menu [role=menuitem]");
            assertThat(items).hasCount(5);
            items.nth(n).click();
            byMouse.add(atHand());
            page.keyboard().press("Escape");
        }
        page.keyboard().press("j");
        page.locator(".card.focused").waitFor();
        for (int n = 0; n < 5; n++) {
            byKeyboard.add(atHand());
            page.keyboard().press("o");
        }
        assertThat(byMouse).doesNotHaveDuplicates().hasSize(5);
        assertThat(byKeyboard).containsExactlyInAnyOrderElementsOf(byMouse);
        page.keyboard().press("t");
        page.keyboard().press("Enter");
        assertThat(page.locator(".overlap-menu [role=menuitem]").first()).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(page.locator("article.reading")).isFocused();
        hearsThem();
        desk.goTo("Words of four scripts");
    }

    /** A screen reader meets each beginning and each end in the text, which is as it was. */
    private void hearsThem() {
        String before = text();
        page.keyboard().press("m");
        assertThat(page.locator("[data-spoken-marks]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#p-2")
                        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("note by You begins.")))
                .hasCount(5);
        assertThat(page.locator("#p-2")
                        .getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("note by You ends.")))
                .hasCount(5);
        assertThat(text()).isEqualTo(before);
        page.keyboard().press("m");
        assertThat(page.locator(".spoken-mark")).hasCount(0);
        assertThat(text()).isEqualTo(before);
    }

    private String text() {
        return (String) page.evaluate("() => document.querySelector('article.reading').textContent");
    }

    /** Compares where marks are painted with where the words stand: by the ranges, and by the pixels of the picture. */
    void paintsExactlyTheWords(String slug, String words) {
        make(slug, words, "highlight", null, 1);
        open(slug, "");
        page.waitForFunction("() => CSS.highlights.get('scholion-highlight').size > 0");
        Object own = page.evaluate(OF_WORDS, words);
        assertThat(sorted(page.evaluate(PAINTED))).as(words).isEqualTo(sorted(own));
        assertThat(page.evaluate("() => scrollY")).isEqualTo(0);
        List<int[]> boxes = ((List<?>) own)
                .stream()
                        .map(box -> ((List<?>) box)
                                .stream()
                                        .mapToInt(side -> ((Number) side).intValue())
                                        .toArray())
                        .toList();
        BufferedImage painted = picture();
        page.evaluate("() => CSS.highlights.clear()");
        assertDiffersOnlyIn(boxes, painted, picture(), words);
        removeAll(slug);
    }

    private static List<String> sorted(Object boxes) {
        return ((List<?>) boxes).stream().map(Object::toString).sorted().toList();
    }

    private static void assertDiffersOnlyIn(List<int[]> boxes, BufferedImage one, BufferedImage other, String words) {
        int outside = 0;
        TreeSet<Integer> columns = new TreeSet<>();
        int inside = 0;
        int room = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean differs = one.getRGB(x, y) != other.getRGB(x, y);
                // A line's paint is as high as its line box, which may be higher than the letters' own.
                boolean wide = isIn(boxes, x, y, 1, 12);
                if (differs && !wide) {
                    outside++;
                    columns.add(x);
                }
                boolean within = isIn(boxes, x, y, -1, -2);
                room += within ? 1 : 0;
                inside += differs && within ? 1 : 0;
            }
        }
        assertThat(outside)
                .as("painted beyond “%s”, in the columns %s", words, columns)
                .isZero();
        assertThat(inside).as("painted of “%s”, of %d", words, room).isGreaterThan(room * 7 / 10);
    }

    private static boolean isIn(List<int[]> boxes, int x, int y, int wider, int higher) {
        return boxes.stream()
                .anyMatch(box ->
                        x >= box[0] - wider && x < box[2] + wider && y >= box[1] - higher && y < box[3] + higher);
    }

    private BufferedImage picture() {
        page.waitForTimeout(100);
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setClip((Clip) null)
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED)
                .setMask(List.of(
                        page.locator(".desk-margin"),
                        page.locator(".minimap"),
                        page.locator(".desk-side"),
                        page.locator(".desk-tools"))));
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cardsNeverLieOverEachOther(String article) {
        make(article, null, "note", "Crowded", 240);
        open(article, "");
        for (int step = 0; step < 12; step++) {
            page.evaluate("step => scrollTo(0, step * document.documentElement.scrollHeight / 12)", step);
            page.waitForFunction("() => document.querySelectorAll('.card-note:not(.waits)').length > 2");
            page.waitForTimeout(350);
            assertThat(page.evaluate(OVERLAPPING))
                    .as("cards over each other, step %d", step)
                    .isEqualTo(0);
            assertThat(page.locator(".card-place").count()).isLessThan(60);
        }
        visitor.screenshotOfTheWindow("desk-crowded");
    }

    void findsANoteFarAwayBehindAFilterAndComesBackToWhereItWas(String article) {
        Object last = make(article, "See also", "note", "Far away", 1).get(0);
        open(article, "#annotation-" + last);
        assertThat(page.locator(".card.focused")).containsText("Far away");
        assertThat(page.locator(".card.focused")).isInViewport();
        page.locator("[data-facet=kind]").selectOption("claim");
        assertThat(page.locator(".card-note")).hasCount(0);
        page.evaluate("() => scrollTo(0, 0)");
        page.evaluate("id => { location.hash = ''; location.hash = `#annotation-${id}`; }", last);
        assertThat(page.locator(".card.focused")).containsText("Far away");
        assertThat(page.getByText("The filters were taken off")).isVisible();
        open(article, "");
        page.locator("#p-12").scrollIntoViewIfNeeded();
        page.evaluate("() => scrollTo(0, document.getElementById('p-12').getBoundingClientRect().top + scrollY - 80)");
        page.waitForFunction("() => Object.keys(localStorage).some(key => key.startsWith('scholion.position.'))");
        page.waitForTimeout(500);
        Object before = page.evaluate("() => Math.round(document.getElementById('p-12').getBoundingClientRect().top)");
        page.navigate("documents/");
        open(article, "");
        page.waitForTimeout(300);
        Object after = page.evaluate("() => Math.round(document.getElementById('p-12').getBoundingClientRect().top)");
        assertThat(((Number) after).intValue())
                .isBetween(((Number) before).intValue() - 30, ((Number) before).intValue() + 30);
        page.locator("#p-27").scrollIntoViewIfNeeded();
        page.evaluate("() => scrollTo(0, document.getElementById('p-27').getBoundingClientRect().top + scrollY - 80)");
        assertThat(page.locator(".outline [aria-current]")).containsText("Takeover");
        open(article, "#p-2");
        assertThat(page.locator("#p-2")).isInViewport();
        page.locator("[data-minimap]").focus();
        page.keyboard().press("End");
        assertThat(page.locator("[data-minimap]")).hasAttribute("aria-valuenow", Pattern.compile("\\d{3,}"));
    }

    /** Drags the end of a note over the next word and keeps it. */
    void dragsTheEndOfANote(String slug) {
        make(slug, "A second", "note", "To be dragged", 1);
        open(slug, "");
        page.keyboard().press("j");
        Locator handle = page.locator(".moving-end");
        assertThat(handle).isVisible();
        List<?> box = (List<?>) ((List<?>) page.evaluate(OF_WORDS, "sentence")).get(0);
        var grip = handle.boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        // The words may stand on the next line; the handle hangs below the line that it points at.
        double line = (((Number) box.get(1)).doubleValue() + ((Number) box.get(3)).doubleValue()) / 2;
        page.mouse()
                .move(
                        ((Number) box.get(2)).doubleValue() - 1,
                        line + grip.height * 0.9,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        assertThat(page.locator(".moving-words")).hasText("A second sentence");
        visitor.screenshotOfTheWindow("desk-moving");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Keep").setExact(true))
                .click();
        assertThat(page.locator(".card.focused blockquote")).hasText("A second sentence");
    }

    /** The same end is moved in two windows: the second one is shown both, and nothing is lost. */
    void twoWindowsMoveTheSameEnd(String slug, Visitor otherWindow) {
        make(slug, "a third", "note", "Moved twice", 1);
        DeskStory other = new DeskStory(otherWindow);
        for (DeskStory window : List.of(this, other)) {
            window.open(slug, "");
            window.page.keyboard().press("j");
            window.page.locator(".card.focused .card-body").waitFor();
            window.page.keyboard().press("r");
            assertThat(window.page.locator(".moving-end")).isFocused();
        }
        page.keyboard().press("Control+ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator(".card.focused blockquote")).hasText("a third does");
        other.page.keyboard().press("Control+ArrowRight");
        other.page.keyboard().press("Control+ArrowRight");
        other.page.keyboard().press("Enter");
        Locator dialog = other.page.locator("dialog[open]");
        assertThat(dialog).containsText("a third does");
        assertThat(dialog).containsText("a third does not");
        otherWindow.screenshotOfTheWindow("desk-two-ends");
        other.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep mine"))
                .click();
        assertThat(other.page.locator(".card.focused blockquote")).hasText("a third does not");
        assertThat(page.locator(".card.focused blockquote")).hasText("a third does not");
    }

    void annotatesAMillionLettersInOneLine() {
        String line = "The lazy dog jumps over شەرقىي تۈركىستان and 东突厥斯坦 again. "
                .repeat(18_000)
                .substring(0, 1_000_000);
        String slug = give(page, "one-line.txt", "One line\n\n" + line + "\n");
        open(slug, "");
        page.keyboard().press("t");
        page.keyboard().press("Control+End");
        page.keyboard().press("Control+Shift+ArrowLeft");
        page.keyboard().press("n");
        page.locator(".composer textarea").fill("At the end of a long line");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".card.focused")).containsText("At the end of a long line");
        assertThat(page.locator(".card.focused")).isInViewport();
        removeAll(slug);
    }

    private Locator announced() {
        return page.locator("[data-announcer]");
    }

    private String atHand() {
        page.locator(".card.focused .card-body").waitFor();
        return page.locator(".card.focused .card-body").innerText();
    }
}
