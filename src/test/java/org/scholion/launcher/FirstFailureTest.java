package org.scholion.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FirstFailureTest {

    @ParameterizedTest
    @MethodSource("failures")
    void oneLineNamesTheInnermostReason(Throwable failure, String line) {
        assertThat(FirstFailure.innermost(failure)).isEqualTo(line);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Exception("outer", new Exception("inner\n\tat here")), "inner"),
                Arguments.of(new Exception("outer", new IllegalStateException()), "IllegalStateException"),
                Arguments.of(new Exception("2 failures:\nFailure 0 :\nno bean for X\nat here"), "no bean for X"),
                Arguments.of(new Exception("alone:"), "alone:"));
    }
}
