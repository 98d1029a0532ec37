package org.scholion.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;

class DescriptionTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("title", (Executable) () -> Description.titled(" ")),
                Arguments.of("title", (Executable) () -> Description.titled("x".repeat(1001))),
                Arguments.of("title", (Executable) () -> Description.titled("a\0b")),
                Arguments.of("language", (Executable) () -> with(null, "not a tag", null)),
                Arguments.of("language", (Executable) () -> with(null, "e", null)),
                Arguments.of("retrieved", (Executable) () -> with("yesterday", null, null)),
                Arguments.of("retrieved", (Executable) () -> with("1/2/2024", null, null)),
                Arguments.of("retrieved", (Executable) () -> with("2024-13", null, null)),
                Arguments.of("retrieved", (Executable) () -> with("2023-02-29", null, null)),
                Arguments.of("licence", (Executable) () -> with(null, null, "x".repeat(201))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("wrong")
    void wrongFieldsAreNamed(String field, Executable making) {
        assertThatThrownBy(making::execute)
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    @Test
    void anEmptyFieldIsUnknown() {
        Description description = with(" ", "", "\t");

        assertThat(description.retrieved()).isNull();
        assertThat(description.language()).isNull();
        assertThat(description.licence()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-02", "2024-02-29", "2024-02-29~", "2024?"})
    void aRetrievalIsAYearMonthOrDay(String retrieved) {
        assertThat(with(retrieved, null, null).retrieved()).isEqualTo(retrieved);
    }

    private static Description with(String retrieved, String language, String licence) {
        return new Description("A title", null, null, null, null, retrieved, language, licence);
    }
}
