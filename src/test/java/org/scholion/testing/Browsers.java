package org.scholion.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One Chromium; each visitor has a context of their own, with their own cookies. For tests marked {@link NeedsChromium}. */
public final class Browsers implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("scholion.screenshots", "target/screenshots"));

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts Chromium. */
    public static Browsers launch() {
        Path executable = NeedsChromium.Condition.executable().orElseThrow();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browsers(playwright, browser);
    }

    /** A new visitor without cookies, whose addresses are relative to the base. */
    public Visitor visitor(URI base) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                .setAcceptDownloads(true));
        return new Visitor(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One person at one browser window. */
    public static final class Visitor implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new CopyOnWriteArrayList<>();

        Visitor(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text() + " (" + message.location() + ")");
                }
            });
            page.onPageError(complaints::add);
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    complaints.add(response.status() + " " + response.url());
                }
            });
            page.onRequestFailed(request -> {
                // A page that is left drops what it has asked for.
                if (!request.failure().equals("net::ERR_ABORTED")) {
                    complaints.add(request.failure() + " " + request.url());
                }
            });
        }

        public Page page() {
            return page;
        }

        /**
         * Errors so far: scripts that failed, what the content policy refused, requests that were refused or not
         * answered.
         */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** Saves the whole page as {@code target/screenshots/NAME.png}. */
        public void screenshot(String name) {
            screenshot(name, true);
        }

        /** Saves what is in sight of the page as {@code target/screenshots/NAME.png}. */
        public void screenshotOfTheWindow(String name) {
            screenshot(name, false);
        }

        private void screenshot(String name, boolean fullPage) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(fullPage));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
