package org.scholion.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;

class PersonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Anna", "1anna", "anna b", "anna\0", "änna"})
    void handlesOfOtherFormsAreRefused(String handle) {
        assertThatThrownBy(() -> new Person(handle, "Anna", false))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains("handle"));
    }
}
