package org.scholion.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import org.scholion.testing.Axe;
import org.scholion.testing.Browsers.Visitor;

/**
 * Looks at pages by day, by night and on a small screen: each is saved as a picture for people to look at, nothing on
 * it may reach beyond the window, and neither the browser nor axe-core may have anything to complain of.
 */
final class PageTour {
    /** What reaches beyond the window, as tags and classes; what is hidden or scrolls in a frame of its own may. */
    private static final String BEYOND = """
            () => {
              const width = document.documentElement.clientWidth;
              const framed = element => element.closest('.scroll-x, .table-frame, .visually-hidden, .skip-link, .desk-side, .stacking thead');
              const beyond = [...document.querySelectorAll('nav a, main *')].filter(element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && (box.right > width + 1 || box.left < -1) && !framed(element);
              });
              const names = beyond.slice(0, 5).map(element => element.tagName + '.' + element.className);
              return document.documentElement.scrollWidth > width ? ['the page', ...names] : names;
            }""";

    private enum Look {
        LIGHT(1280, 900, ColorScheme.LIGHT),
        DARK(1280, 900, ColorScheme.DARK),
        NARROW(360, 740, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    private final Visitor visitor;

    PageTour(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Visits a page in every look.
     *
     * @param name of the pictures, {@code NAME-light.png} and so on
     * @param address relative to the server's
     */
    PageTour visit(String name, String address) {
        return visit(name, address, () -> {});
    }

    /** Like {@link #visit(String, String)}, and does something there before the picture is taken. */
    PageTour visit(String name, String address, Runnable act) {
        return visit(name, address, act, false);
    }

    /** Like {@link #visit(String, String)}, of an address at which there is no page. */
    PageTour visitInVain(String name, String address) {
        return visit(name, address, () -> {}, true);
    }

    private PageTour visit(String name, String address, Runnable act, boolean missing) {
        int before = visitor.complaints().size();
        Page page = visitor.page();
        for (Look look : Look.values()) {
            page.setViewportSize(look.width, look.height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            act.run();
            String picture = name + "-" + look.name().toLowerCase(Locale.ROOT);
            if (page.locator(".desk").count() > 0) {
                visitor.screenshotOfTheWindow(picture);
            } else {
                visitor.screenshot(picture);
            }
            assertThat((List<?>) page.evaluate(BEYOND)).as(picture).isEmpty();
            assertThat(Axe.violations(page)).as(picture).isEmpty();
        }
        page.setViewportSize(Look.LIGHT.width, Look.LIGHT.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(Look.LIGHT.scheme));
        assertThat(complaints(before)).as(name).allMatch(complaint -> missing && complaint.contains(address));
        return this;
    }

    /** What went wrong since; but a page that is left before it is connected says so, and nothing is lost by that. */
    private List<String> complaints(int before) {
        return visitor.complaints().stream()
                .skip(before)
                .filter(complaint -> !complaint.contains("closed before the connection is established"))
                .toList();
    }
}
