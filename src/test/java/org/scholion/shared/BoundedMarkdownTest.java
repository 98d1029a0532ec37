package org.scholion.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundedMarkdownTest {
    private static final Parser PARSER = Parser.builder().build();

    static Stream<String> costly() {
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < 1_500; length++) {
            ticks.append("`".repeat(length)).append(' ');
        }
        return Stream.of(
                "- ".repeat(100_000) + "x",
                "text\n\n" + "* + ".repeat(60) + "x",
                "<a ".repeat(100_000),
                "[".repeat(50_000) + "]".repeat(50_000),
                "*".repeat(40_000) + "x" + "*".repeat(40_000),
                "> ".repeat(101) + "x",
                ticks.toString());
    }

    @ParameterizedTest
    @MethodSource("costly")
    void whatIsTooCostlyIsNotGivenOut(String markdown) {
        assertThat(BoundedMarkdown.parse(PARSER, markdown, 100)).isEmpty();
    }

    static Stream<String> ordinary() {
        return Stream.of(
                "",
                "- ".repeat(1_000),
                "-".repeat(1_000) + " end",
                "- - - a\n\n> - *b*",
                "A `word` and <b>more</b> of [these](there).\n\n".repeat(20_000),
                "word ".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatPeopleWriteIsParsed(String markdown) {
        assertThat(BoundedMarkdown.parse(PARSER, markdown, 100)).isPresent();
    }
}
