package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void namesAFileInItsOwnScriptAndInPlainLetters() {
        assertThat(Download.disposition("三区革命 (1).txt"))
                .isEqualTo("attachment; filename=\"____ _1_.txt\";"
                        + " filename*=UTF-8''%E4%B8%89%E5%8C%BA%E9%9D%A9%E5%91%BD%20%281%29.txt");
    }

    @Test
    void aNameCannotAddHeadersOrParameters() {
        assertThat(Download.disposition("a\"; x=\"\r\nSet-Cookie: y.txt"))
                .doesNotContain("\r", "\n", "x=\"")
                .startsWith("attachment; filename=\"a__ x____Set-Cookie_ y.txt\"");
    }
}
