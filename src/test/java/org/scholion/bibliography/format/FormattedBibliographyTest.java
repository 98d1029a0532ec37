package org.scholion.bibliography.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormattedBibliographyTest {
    private static FormattedBibliography of(Run... runs) {
        return new FormattedBibliography("en-US", List.of(new FormattedBibliography.Entry("Key\"1986", List.of(runs))));
    }

    private static Run run(String text, boolean bold, boolean small, boolean line, Run.Height height) {
        return new Run(text, false, bold, small, line, height);
    }

    @Test
    void htmlEscapesWhatIsNotItsOwn() {
        String html = of(new Run("<script>&", false), new Run("a<b", true)).html();

        assertThat(html).contains("<li data-key=\"Key&quot;1986\">&lt;script&gt;&amp;<i>a&lt;b</i></li>");
    }

    @Test
    void htmlHasFiveElementsForStyles() {
        assertThat(Run.html(List.of(
                        run("b", true, false, false, Run.Height.NORMAL),
                        run("c", false, true, false, Run.Height.NORMAL),
                        run("u", false, false, true, Run.Height.NORMAL),
                        run("2", false, false, false, Run.Height.SUPERSCRIPT),
                        run("3", false, false, false, Run.Height.SUBSCRIPT))))
                .isEqualTo("<b>b</b><span class=\"small-caps\">c</span><span class=\"underline\">u</span>"
                        + "<sup>2</sup><sub>3</sub>");
    }

    @Test
    void rtfIsAsciiWithEscapes() {
        String rtf =
                of(new Run("Klimeš {\\} 王恩茂 𝄞", false), new Run("Title", true)).rtf();

        assertThat(rtf).startsWith("{\\rtf1\\ansi").endsWith("}\n");
        assertThat(rtf.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F)))
                .isTrue();
        assertThat(rtf)
                .contains("Klime\\u353? \\{\\\\\\} \\u29579?\\u24681?\\u-31998? \\u-10188?\\u-8930?")
                .contains("{\\i Title}");
    }

    @Test
    void rtfKnowsEveryStyle() {
        String rtf = of(
                        run("b", true, false, false, Run.Height.NORMAL),
                        run("c", false, true, true, Run.Height.NORMAL),
                        run("2", false, false, false, Run.Height.SUPERSCRIPT),
                        run("3\nx", false, false, false, Run.Height.SUBSCRIPT))
                .rtf();

        assertThat(rtf).contains("{\\b b}{\\scaps\\ul c}{\\super 2}{\\sub 3\\line x}\\par}");
        assertThat(rtf.chars().filter(c -> c == '{').count())
                .isEqualTo(rtf.chars().filter(c -> c == '}').count());
    }

    @Test
    void plainTextPartsEntriesByABlankLine() {
        FormattedBibliography two = new FormattedBibliography(
                "en-US",
                List.of(
                        new FormattedBibliography.Entry("A", List.of(new Run("One & two.", true))),
                        new FormattedBibliography.Entry("B", List.of(new Run("Three.", false)))));

        assertThat(two.text()).isEqualTo("One & two.\n\nThree.\n");
    }
}
