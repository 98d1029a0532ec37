package org.scholion.bibliography.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedFileTest {
    private static final String TEXT = "@book{k, title = {Žižek, Ürümchi, 新疆}}";

    @ParameterizedTest
    @CsvSource({
        "EFBBBF, UTF-8",
        "FFFE, UTF-16LE",
        "FEFF, UTF-16BE",
        "FFFE0000, UTF-32LE",
        "0000FEFF, UTF-32BE",
        "'', UTF-8",
        "'', UTF-16LE",
        "'', UTF-16BE",
    })
    void unicodeIsKnownByItsMarkOrItsBytes(String mark, String charset) {
        byte[] text = TEXT.getBytes(Charset.forName(charset));
        byte[] begin = java.util.HexFormat.of().parseHex(mark);
        byte[] bytes = new byte[begin.length + text.length];
        System.arraycopy(begin, 0, bytes, 0, begin.length);
        System.arraycopy(text, 0, bytes, begin.length, text.length);

        DecodedFile file = DecodedFile.of(bytes);

        assertThat(file.text()).isEqualTo(TEXT);
        assertThat(file.charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void latin1IsTakenWhereTheBytesAreNoUtf8AndThatIsTold() {
        DecodedFile file = DecodedFile.of("title = {Bellér-Hann, Ürümchi}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(file.text()).isEqualTo("title = {Bellér-Hann, Ürümchi}");
        assertThat(file.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(file.problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("windows-1252"));
    }

    @Test
    void anEncodingThatTheFileStatesIsTaken() {
        String text = "% Encoding: ISO8859_2\n@book{k, title = {Žižek}}";

        assertThat(DecodedFile.of(text.getBytes(Charset.forName("ISO-8859-2"))).text())
                .isEqualTo(text);
        assertThat(DecodedFile.of("% Encoding: nonsense\n\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .endsWith("é");
    }

    @Test
    void bytesThatMeanNothingAreTold() {
        DecodedFile file = DecodedFile.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF});

        assertThat(file.text()).isEqualTo("a\uFFFD");
        assertThat(file.problems()).hasSize(1);
    }
}
