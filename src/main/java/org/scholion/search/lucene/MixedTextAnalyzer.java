package org.scholion.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Cuts text of English, Chinese, Russian and Uyghur, mixed as it comes, into words that are comparable: letters made equal
 * ({@link LetterFilter}), words by UAX #29, case and width folded (NFKC_Casefold), traditional characters simplified,
 * English, Russian and Uyghur endings taken off, accents folded, and Chinese characters taken by twos.
 */
final class MixedTextAnalyzer extends Analyzer {
    /** What a text is cut for. */
    enum Use {
        /** To be kept: whole words beside their stems, single characters beside pairs. */
        INDEX,
        /** To be looked for. */
        QUERY,
        /** To be looked for as the beginning of words: nothing is taken off. */
        BEGINNING
    }

    /** To be changed whenever the same text is cut otherwise: what was kept before is then built anew. */
    static final int RULES = 1;

    private static final int CJK =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Use use;

    MixedTextAnalyzer(Use use) {
        this.use = use;
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new LetterFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new RewritingFilter(tokenizer, Letters::foldCase);
        words = new RewritingFilter(words, Letters::simplify);
        if (use == Use.INDEX) {
            words = new WholeWordFilter(words);
        }
        if (use != Use.BEGINNING) {
            // Before accents are folded: й without its breve would not be known as an ending.
            words = new StemFilter(words, Character.UnicodeScript.CYRILLIC, new RussianStemmer());
            words = new UyghurSuffixFilter(words);
        }
        words = new RewritingFilter(words, Letters::foldAccents);
        if (use != Use.BEGINNING) {
            words = new StemFilter(words, Character.UnicodeScript.LATIN, new EnglishStemmer());
        }
        words = new CJKBigramFilter(words, CJK, use == Use.INDEX);
        return new TokenStreamComponents(tokenizer, new RemoveDuplicatesTokenFilter(words));
    }

    /** The words of a text, in order. */
    List<String> words(String text) {
        List<String> found = new ArrayList<>();
        try (TokenStream words = tokenStream("text", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                found.add(term.toString());
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }
}
