package org.scholion.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scholion.document.pdf.PdfFile;
import org.scholion.testing.Browsers.Visitor;
import org.scholion.testing.NotedArticle;

/** Files of every form dropped at once: each has its progress, can be cancelled, and opens on the desk. */
final class UploadStory {
    private static final String DROP = """
            files => {
              const dropped = new DataTransfer();
              for (const [name, bytes] of Object.entries(files)) {
                dropped.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name));
              }
              return dropped;
            }""";

    private final Visitor scholar;
    private final Page page;

    UploadStory(Visitor scholar) {
        this.scholar = scholar;
        this.page = scholar.page();
    }

    private static Map<String, byte[]> everyForm() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("letter.txt", "Dear friend,\n\nthe letter of 5 May came today.\n\nYours".getBytes(UTF_8));
        files.put("noted.html", NotedArticle.html().getBytes(UTF_8));
        files.put("noted.wiki", NotedArticle.wikitext().getBytes(UTF_8));
        files.put("noted.md", NotedArticle.markdown().getBytes(UTF_8));
        files.put("noted.xml", NotedArticle.tei().getBytes(UTF_8));
        files.put("noted.docx", NotedArticle.file("noted.docx"));
        files.put("noted.epub", NotedArticle.file("noted.epub"));
        PdfFile pdf = new PdfFile();
        files.put(
                "printed.pdf",
                pdf.page()
                        .line(72, 90, 11, "A page that was printed, with words.")
                        .bytes());
        files.put("scan.pdf", new PdfFile().page().bytes());
        return files;
    }

    void dropsFilesOfEveryFormAndReadsThem() {
        page.navigate("documents/");
        Map<String, byte[]> files = everyForm();
        drop(files);

        assertThat(row("scan.pdf")).containsText("no text layer");
        assertThat(row("scan.pdf")).containsText("Nothing of this file was kept.");
        for (String name : files.keySet()) {
            if (!name.equals("scan.pdf")) {
                assertThat(row(name).getByRole(AriaRole.LINK)).isVisible();
            }
        }
        scholar.screenshot("upload-done");
        List<String> addresses = files.keySet().stream()
                .filter(name -> !name.equals("scan.pdf"))
                .map(name -> row(name).getByRole(AriaRole.LINK).getAttribute("href"))
                .toList();
        for (String address : addresses) {
            page.navigate(address);
            assertThat(page.locator("article.reading [data-start]").first()).isVisible();
        }
    }

    /** The first file is held up on its way: it and the one that waits behind it are cancelled, the third arrives. */
    void cancelsWhatIsUnderWayAndWhatWaits() {
        page.navigate("documents/");
        page.route(Pattern.compile("/api/v1/documents\\?name=held"), route -> {});
        drop(Map.of("held.txt", "Words that never arrive.".getBytes(UTF_8)));
        assertThat(row("held.txt").locator("progress")).isVisible();
        drop(Map.of("waiting.txt", "Words that wait.".getBytes(UTF_8)));
        drop(Map.of("third.txt", "Words of a third file, which arrive.".getBytes(UTF_8)));

        cancel("waiting.txt");
        cancel("held.txt");

        assertThat(row("held.txt")).containsText("cancelled");
        assertThat(row("waiting.txt")).containsText("cancelled");
        assertThat(row("third.txt").getByRole(AriaRole.LINK)).isVisible();
        assertThat(page.locator("[data-upload-news]")).containsText("third.txt");
        page.unrouteAll();
    }

    private void cancel(String name) {
        row(name).getByRole(AriaRole.BUTTON).click();
    }

    private Locator row(String name) {
        return page.locator(".upload-queue > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("strong", new Page.LocatorOptions().setHasText(name))));
    }

    private void drop(Map<String, byte[]> files) {
        Map<String, String> encoded = new LinkedHashMap<>();
        files.forEach((name, bytes) -> encoded.put(name, Base64.getEncoder().encodeToString(bytes)));
        JSHandle dropped = page.evaluateHandle(DROP, encoded);
        page.dispatchEvent("#upload", "drop", Map.of("dataTransfer", dropped));
    }
}
