package org.scholion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.testing.Browsers.Visitor;

@NeedsChromium
class AxeIT {
    private static final String PAGE = "<!DOCTYPE html><html lang=en><title>t</title><main><h1>t</h1>%s</main></html>";

    private static Browsers browsers;
    private static Visitor visitor;

    @BeforeAll
    static void launch() {
        browsers = Browsers.launch();
        visitor = browsers.visitor(URI.create("http://localhost/"));
    }

    @AfterAll
    static void close() {
        visitor.close();
        browsers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "button-name, <button></button>",
        "image-alt, <img src=x.png>",
        "label, <input>",
        "color-contrast, <p style='color:#aaa;background:#fff'>pale</p>",
        "label-content-name-mismatch, <button aria-label='Open'>Shut</button>",
    })
    void aWrongIsTold(String rule, String wrong) {
        Page page = visitor.page();
        page.setContent(PAGE.formatted(wrong));

        assertThat(Axe.violations(page)).singleElement().asString().startsWith(rule + ":");
    }

    @Test
    void ofAPageThatIsRightThereIsNothingToTell() {
        Page page = visitor.page();
        page.setContent(PAGE.formatted("<button>Open</button>"));

        assertThat(Axe.violations(page)).isEmpty();
    }
}
