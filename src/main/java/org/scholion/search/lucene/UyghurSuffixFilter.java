package org.scholion.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the commonest endings of plural and case off words that are written with letters which only Uyghur has, as long
 * as three letters stay: a light rule, since the same happens to what is looked for.
 */
final class UyghurSuffixFilter extends TokenFilter {
    private static final String UYGHUR_LETTERS = "ەېۆۈۇۋڭى";
    private static final int SHORTEST_STEM = 3;
    private static final List<String> CASES = longestFirst("نىڭ غا گە قا كە نى دا دە تا تە دىن تىن دىكى تىكى");
    private static final List<String> PLURALS = longestFirst("لار لەر لىرى");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    UyghurSuffixFilter(TokenStream input) {
        super(input);
    }

    private static List<String> longestFirst(String endings) {
        return Stream.of(endings.split(" "))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword() && isUyghur()) {
            cut(CASES);
            cut(PLURALS);
        }
        return true;
    }

    private boolean isUyghur() {
        for (int n = 0; n < term.length(); n++) {
            if (UYGHUR_LETTERS.indexOf(term.charAt(n)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void cut(List<String> endings) {
        for (String ending : endings) {
            int stem = term.length() - ending.length();
            if (stem >= SHORTEST_STEM && endsWith(ending, stem)) {
                term.setLength(stem);
                return;
            }
        }
    }

    private boolean endsWith(String ending, int from) {
        for (int n = 0; n < ending.length(); n++) {
            if (term.charAt(from + n) != ending.charAt(n)) {
                return false;
            }
        }
        return true;
    }
}
