package org.scholion.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.tartarus.snowball.SnowballStemmer;

/**
 * Takes the endings of one language off the words that are written in its script (Snowball, by M. F. Porter). Lucene's own
 * filter tries every word, and trying takes as long as finding.
 */
final class StemFilter extends TokenFilter {
    private final Character.UnicodeScript script;
    private final SnowballStemmer stemmer;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    /** @param script of the language: a word is tried if it begins with a letter of it */
    StemFilter(TokenStream input, Character.UnicodeScript script, SnowballStemmer stemmer) {
        super(input);
        this.script = script;
        this.stemmer = stemmer;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()
                && term.length() > 0
                && Character.UnicodeScript.of(Character.codePointAt(term.buffer(), 0, term.length())) == script) {
            stemmer.setCurrent(term.buffer(), term.length());
            stemmer.stem();
            char[] stem = stemmer.getCurrentBuffer();
            term.copyBuffer(stem, 0, stemmer.getCurrentBufferLength());
        }
        return true;
    }
}
