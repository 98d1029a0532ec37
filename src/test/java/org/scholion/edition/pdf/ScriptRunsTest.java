package org.scholion.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptRunsTest {

    @ParameterizedTest
    @CsvSource({
        "'plain words', 'SERIF:plain words'",
        "'Восточно и Latin', 'SERIF:Восточно и Latin'",
        "'Nilka 尼勒克镇 is', 'SERIF:Nilka |HAN:尼勒克镇|SERIF: is'",
        "'穷于应付, 闻风丧胆', 'HAN:穷于应付|SERIF:, |HAN:闻风丧胆'",
        "'你好。再见', 'HAN:你好。再见'",
        "'شەرقىي تۈركىستان', 'NASKH:شەرقىي تۈركىستان'",
        "'a شەرقىي b', 'SERIF:a |NASKH:شەرقىي|SERIF: b'",
        "'e\u0301 combining', 'SERIF:e\u0301 combining'",
        "'tab\tand\u2028line', 'SERIF:tab and line'",
        "'bell\u0007', 'SERIF:bell[U+0007]'",
        "'variation\uFE0F selector', 'SERIF:variation selector'",
    })
    void wordsAreSetInTheFaceOfTheirScript(String words, String runs) throws IOException {
        ScriptRuns scripts = new ScriptRuns(new EditionFonts(SetPages.FONTS));

        assertThat(scripts.of(words).stream()
                        .map(run -> run.face() + ":" + run.text())
                        .collect(Collectors.joining("|")))
                .isEqualTo(runs);
    }
}
