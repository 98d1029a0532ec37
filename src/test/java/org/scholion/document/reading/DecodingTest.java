package org.scholion.document.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.document.reading.UnreadableDocument.Reason;

class DecodingTest {
    private static final int LIMIT = 1_000_000;

    static Stream<Path> articles() {
        return Stream.of("1911-revolution-in-xinjiang", "ili-rebellion", "second-east-turkestan-republic")
                .map(name -> Path.of("seeds", name + ".txt"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theTextEncodedAgainIsTheBytes(Path article) throws IOException {
        byte[] raw = Files.readAllBytes(article);
        assertThat(Decoding.decode(raw, LIMIT).getBytes(StandardCharsets.UTF_8)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uFEFFText", "a\r\nb", "\u1100\u1161\uAC00", "e\u0301\u00E9", "\uD83D\uDE00\u200D", "p.\u00A05"
            })
    void nothingIsNormalised(String text) {
        assertThat(Decoding.decode(text.getBytes(StandardCharsets.UTF_8), LIMIT))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, -1",
        "20, EMPTY, -1",
        "0D0A0920C2A0, EMPTY, -1",
        "EFBBBF, EMPTY, -1",
        "EFBBBF0A, EMPTY, -1",
        "41FF42, INVALID_UTF8, 1",
        "41C0AF, INVALID_UTF8, 1",
        "4142EDA080, INVALID_UTF8, 2",
        "41F4908080, INVALID_UTF8, 1",
        "414243E282, INVALID_UTF8, 3",
        "E4, INVALID_UTF8, 0",
        "FFFE4100, OTHER_ENCODING, 0",
        "FEFF0041, OTHER_ENCODING, 0",
        "FFFE000041000000, OTHER_ENCODING, 0",
        "0000FEFF00000041, OTHER_ENCODING, 0",
        "410042004300, OTHER_ENCODING, 0",
        "0041004200430044, OTHER_ENCODING, 0",
        "4100, OTHER_ENCODING, 0",
        "4100000042000000, OTHER_ENCODING, 0",
        "0000004100000042, OTHER_ENCODING, 0",
        "255044462D312E37, BINARY, 0",
        "504B0304140000, BINARY, 0",
        "89504E470D0A1A0A, BINARY, 0",
        "414243444500464748, BINARY, 5",
        "0102030405060741, BINARY, -1",
    })
    void bytesThatAreNoTextAreRefused(String hex, Reason reason, long offset) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Decoding.decode(bytes, LIMIT))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .satisfies(refusal -> assertThat(refusal.byteOffset()).isEqualTo(offset))
                .withMessageStartingWith("The file ")
                .withMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void articlesInOtherEncodingsAreRefusedByName(String charset) throws IOException {
        for (String text : new String[] {
            Files.readString(Path.of("seeds/second-east-turkestan-republic.txt")),
            "東突厥斯坦共和國是一個短暫的政權 1944。\n東突厥斯坦共和國,存在於新疆北部。\n"
        }) {
            assertThatExceptionOfType(UnreadableDocument.class)
                    .isThrownBy(() -> Decoding.decode(text.getBytes(Charset.forName(charset)), LIMIT))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OTHER_ENCODING))
                    .withMessageContaining(charset.substring(0, 6));
        }
    }

    @Test
    void theMalformedByteIsNamed() {
        byte[] bytes = "Ürümqi and Yining".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Decoding.decode(bytes, LIMIT))
                .withMessage("The file is not valid UTF-8: malformed bytes at byte offset 0.");
    }

    @Test
    void aFileMayFillTheLimitButNotPassIt() throws IOException {
        byte[] bytes = "12345".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.decode(bytes, 5)).isEqualTo("12345");
        assertThat(Decoding.readBounded(new ByteArrayInputStream(bytes), 5)).isEqualTo(bytes);
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Decoding.decode(bytes, 4))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE))
                .withMessage("The file is larger than the allowed 4 bytes.");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> Decoding.readBounded(new ByteArrayInputStream(bytes), 4))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Property
    void anyTextWithoutControlsSurvives(@ForAll String any) throws IOException {
        String text = any.codePoints()
                .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Decoding.decode(bytes.toByteArray(), Integer.MAX_VALUE)).isEqualTo(text);
    }
}
