package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.scholion.shared.Problem;

class BodyLimitTest {

    private static InputStream bounded(int length, int limit) {
        return new BodyLimit.Bounded(new ByteArrayInputStream(new byte[length]), limit, "file");
    }

    @Test
    void passesOnWhatFits() throws IOException {
        assertThat(bounded(1000, 1000).readAllBytes()).hasSize(1000);
    }

    @Test
    void stopsAtTheFirstByteTooMany() {
        InputStream body = bounded(1001, 1000);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(Problem.TooLarge.class);
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        InputStream body = bounded(3, 2);
        assertThat(body.read()).isZero();
        assertThat(body.read()).isZero();

        assertThatThrownBy(body::read).isInstanceOf(Problem.TooLarge.class);
    }
}
