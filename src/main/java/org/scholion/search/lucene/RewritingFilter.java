package org.scholion.search.lucene;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes every word by a rule. */
final class RewritingFilter extends TokenFilter {
    private final UnaryOperator<String> rule;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** @param rule gives the very string back where it changes nothing */
    RewritingFilter(TokenStream input, UnaryOperator<String> rule) {
        super(input);
        this.rule = rule;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            String before = term.toString();
            String after = rule.apply(before);
            if (!after.equals(before)) {
                term.setEmpty().append(after);
            }
            if (!after.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
