package org.scholion.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.search.lucene.MixedTextAnalyzer.Use;
import org.scholion.testing.Seed;

/** The words by which texts of four scripts are found. */
class MixedTextAnalyzerTest {
    private final MixedTextAnalyzer index = new MixedTextAnalyzer(Use.INDEX);
    private final MixedTextAnalyzer query = new MixedTextAnalyzer(Use.QUERY);
    private final MixedTextAnalyzer beginning = new MixedTextAnalyzer(Use.BEGINNING);

    @ParameterizedTest(name = "“{1}” finds “{0}”")
    @CsvSource({
        "the rebellions of Ili, rebellion",
        "He governed Xinjiang, governing",
        "Éminence, eminence",
        "ﬁnal offer, final",
        "ＵＲＵＭＱＩ, urumqi",
        "盛世才统治新疆, 盛世才",
        "盛世才统治新疆, 新疆",
        "盛世才统治新疆, 才",
        "東突厥斯坦共和國, 东突厥斯坦",
        "东突厥斯坦共和国, 東突厥斯坦",
        "Sheng Shicai盛世才was, Shicai",
        "Шэн Шицай и восстание, восстания",
        "восстаниями, восстание",
        "ещё зелёный, зеленый",
        "русский, русского",
        "شېڭ شىسەي, شېڭ شىسەينىڭ",
        "ئۇيغۇرلارنىڭ, ئۇيغۇر",
        "ئۇيغۇر, ۇيغۇر",
        "ﺷﯧڭ ﺷﯩﺴﻪﻱ, شېڭ شىسەي",
        "شەرقىي تۈركىستان جۇمھۇرىيىتى, تۈركىستان",
        "جۇمهۇرىيەت, جۇمھۇرىيەت",
        "کىتاب, كىتاب",
        "1944–1949, 1944",
        "uprising盛世, 盛世"
    })
    void findsWordsWhateverTheirForm(String text, String wanted) {
        assertThat(query.words(wanted)).isNotEmpty();
        assertThat(index.words(text)).containsAll(query.words(wanted));
    }

    @ParameterizedTest(name = "“{1}” does not find “{0}”")
    @CsvSource({"رئيس, رىيس", "世界, 世才", "Kashgar, Kashmir", "university, universe of", "ئۇرۇش, ئورۇش"})
    void keepsDifferentWordsApart(String text, String wanted) {
        assertThat(index.words(text)).doesNotContainSequence(query.words(wanted));
    }

    @Test
    void keepsWholeWordsBesideStemsForBeginnings() {
        assertThat(index.words("governed")).containsExactlyInAnyOrder("governed", "govern");
        assertThat(beginning.words("Governe")).containsExactly("governe");
    }

    @Test
    void takesChineseByTwosAndSinglyInTheIndexOnly() {
        assertThat(index.words("盛世才")).containsExactlyInAnyOrder("盛", "盛世", "世", "世才", "才");
        assertThat(query.words("盛世才")).containsExactly("盛世", "世才");
        assertThat(query.words("盛")).containsExactly("盛");
    }

    @Test
    void leadsBackToTheLettersAsTheyStandInTheText() throws IOException {
        String text = "ab盛世才ﺷﯧڭ ئۇيغۇر ﻻ x\u200Cy Шёл";
        List<String> found = new ArrayList<>();
        try (TokenStream words = query.tokenStream("text", text)) {
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                found.add(text.substring(place.startOffset(), place.endOffset()));
            }
            words.end();
        }
        assertThat(found).containsExactly("ab", "盛世", "世才", "ﺷﯧڭ", "ئۇيغۇر", "ﻻ", "x\u200Cy", "Шёл");
    }

    @Test
    void takesWhateverComes() {
        assertThat(query.words("")).isEmpty();
        assertThat(query.words("\uD800 \uDC00*\"()")).isNotNull();
        assertThat(query.words("x".repeat(10_000))).isNotEmpty();
    }

    @Test
    void cutsTheArticlesWithoutLosingNames() {
        for (Seed seed : Seed.values()) {
            List<String> words = index.words(seed.text());
            assertThat(words).contains("xinjiang", "ili");
        }
    }
}
