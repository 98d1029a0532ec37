package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
                    *fair*                      | <p><em>fair</em></p>
                    **exact**                   | <p><strong>exact</strong></p>
                    `p. 275`                    | <p><code>p. 275</code></p>
                    > so Wang                   | <blockquote> <p>so Wang</p> </blockquote>
                    a & b < c                   | <p>a &amp; b &lt; c</p>
                    شەرقىي تۈركىستان            | <p>شەرقىي تۈركىستان</p>
                    1944–46 \\*                 | <p>1944–46 *</p>
                    """)
    void setsWhatPeopleWrite(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown).replaceAll("\\s+", " ")).isEqualTo(html);
    }

    @Test
    void nothingGivesNothing() {
        assertThat(Markdown.toHtml("")).isEmpty();
        assertThat(Markdown.toHtml(" \n ")).isEmpty();
        assertThat(Markdown.toHtml(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[see](https://example.org/a?b=1&c=2 \"title\")",
                "[see](http://example.org/)",
                "[write](mailto:someone@example.org)",
                "<https://example.org/>"
            })
    void linksLeadToTheWebAndTellNobodyWhereFrom(String markdown) {
        Element link = Jsoup.parseBodyFragment(Markdown.toHtml(markdown)).selectFirst("a[href]");

        assertThat(link).isNotNull();
        assertThat(link.attr("href")).matches("(https?|mailto):.+");
        assertThat(link.attr("rel")).isEqualTo("noopener nofollow noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox(1))",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/)",
                "[x](/sign-out)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<p style=\"position:fixed\">x</p>",
                "<svg onload=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=/sign-out><button>x</button></form>",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "```html onclick=alert(1)\n<b onmouseover=alert(1)>\n```",
                "[x](https://example.org \"\\\" onmouseover=alert(1) x=\\\"\")",
                "<https://example.org/\"onmouseover=\"alert(1)>",
                "\u0000<script>alert(1)</script>",
                "<input autofocus onfocus=alert(1)>"
            })
    void nothingHostileBecomesMarkup(String markdown) {
        Element page = Jsoup.parseBodyFragment(Markdown.toHtml(markdown)).body();

        for (Element element : page.getAllElements()) {
            if (element == page) {
                continue;
            }
            assertThat(element.normalName())
                    .isIn("p", "a", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "br", "hr");
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).isIn("href", "title", "rel", "start"));
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(https?|mailto):.*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*a **b ", "[", "[a](", "<", "![", "_*"})
    void whatIsNestedTooDeepIsShownAsItWasTyped(String opening) {
        String deep = opening.repeat(5_000) + "<b>x";

        assertThat(Markdown.toHtml(deep)).contains("&lt;b&gt;x").doesNotContain("<b>");
    }

    static Stream<String> intricacies() {
        return Stream.of(
                "*".repeat(40_000) + "x" + "*".repeat(40_000),
                "*(".repeat(20_000) + "x" + ")*".repeat(20_000),
                "<".repeat(90_000),
                "<a@".repeat(30_000),
                "- - - ".repeat(16_000) + "x",
                "[".repeat(50_000) + "]".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("intricacies")
    void whatIsTooIntricateIsShownAsItWasTyped(String markdown) {
        Element page = Jsoup.parseBodyFragment(Markdown.toHtml(markdown)).body();

        assertThat(page.select("pre").text()).isEqualTo(markdown);
    }

    @Test
    void ordinaryNestingIsSet() {
        assertThat(Markdown.toHtml("> - a\n>   - *b*")).contains("<blockquote>", "<li>", "<em>b</em>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ask @ada.            | <p>Ask <span class="mention">@ada</span>.</p>
            *@Ada* & @chen_wei   | <p><em><span class="mention">@Ada</span></em> &amp; <span class="mention">@chen_wei</span></p>
            @nobody              | <p>@nobody</p>
            `@ada`               | <p><code>@ada</code></p>
            ada@ada              | <p>ada@ada</p>
            @ada<script>         | <p><span class="mention">@ada</span>&lt;script&gt;</p>
            """)
    void peopleWhoAreNamedAreMarkedAndNobodyElse(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown, Set.of("ada", "chen_wei"))).isEqualTo(html);
    }

    @Test
    void aHandleWithinALinkIsPartOfTheLink() {
        assertThat(Markdown.toHtml("[@ada](https://example.org/)", Set.of("ada")))
                .doesNotContain("mention");
    }
}
