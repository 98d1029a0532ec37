package org.scholion.bibliography.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.scholion.bibliography.format.Run;

/**
 * Makes runs of tokens: chooses the shape of quotation marks, moves stops into them where the language wants it, and
 * lets punctuation that meets where fields and affixes are joined be said once. Within a field nothing is touched.
 */
final class Finish {
    private static final String STOPS = ".,:;!?";

    private final Terms terms;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> formats = new ArrayList<>();
    private final Deque<Boolean> outer = new ArrayDeque<>();
    /** How many closing marks end what was written. */
    private int closing;
    /** Whether what comes next stands on a line of its own. */
    private boolean breaking;
    /** Whether what comes next stands beside a label in the margin. */
    private boolean spacing;

    private Finish(Terms terms) {
        this.terms = terms;
    }

    static List<Run> runs(Words words, Terms terms) {
        Finish finish = new Finish(terms);
        words.tokens().forEach(finish::take);
        return finish.runs();
    }

    private void take(Words.Token token) {
        boolean stop = token.kind() == Words.Kind.AFFIX
                && !token.text().isEmpty()
                && STOPS.indexOf(token.text().charAt(0)) >= 0;
        boolean writes = token.kind() != Words.Kind.BREAK && token.kind() != Words.Kind.MARGIN;
        // A stop that the layout adds belongs to what stands before the break or gap.
        if (writes && !stop && (breaking || spacing)) {
            trimEnd();
            put(breaking ? "\n" : " ", Format.NONE);
            breaking = false;
            spacing = false;
        }
        switch (token.kind()) {
            case TEXT, AFFIX -> join(token.text(), token.format());
            case OPEN -> open(outer.isEmpty() || !outer.peek(), token.format());
            case CLOSE -> close(token.format());
            case BREAK -> breaking = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
            case MARGIN -> spacing = text.length() > 0;
        }
    }

    private void open(boolean isOuter, int format) {
        outer.push(isOuter);
        put(terms.term(isOuter ? "open-quote" : "open-inner-quote"), format);
    }

    private void close(int format) {
        boolean isOuter = outer.isEmpty() || outer.pop();
        int before = closing;
        String mark = terms.term(isOuter ? "close-quote" : "close-inner-quote");
        put(mark, format);
        closing = before + mark.length();
    }

    private void join(String next, int format) {
        String rest = next;
        if (text.length() > 0 && !rest.isEmpty()) {
            if (closing > 0 && ".,".indexOf(rest.charAt(0)) >= 0 && terms.option("punctuation-in-quote")) {
                rest = intoQuotes(rest, format);
            } else if (closing > 0 && rest.charAt(0) == '.' && endsSentenceInQuotes()) {
                rest = rest.substring(1);
            } else {
                rest = meet(rest);
            }
        }
        if (!rest.isEmpty()) {
            put(rest, format);
        }
    }

    private boolean endsSentenceInQuotes() {
        int at = text.length() - closing - 1;
        return at >= 0 && ".!?".indexOf(text.charAt(at)) >= 0;
    }

    /** Puts the first stop of what follows before the closing marks. */
    private String intoQuotes(String rest, int format) {
        int at = text.length() - closing;
        char stop = rest.charAt(0);
        int outcome = at == 0 ? BOTH : outcome(text.charAt(at - 1), stop);
        if (outcome == BOTH) {
            text.insert(at, stop);
            formats.add(at, at == 0 ? format : formats.get(at - 1));
        } else if (outcome == NEXT) {
            text.setCharAt(at - 1, stop);
        }
        return rest.substring(1);
    }

    private static final int BOTH = 0;
    private static final int LAST = 1;
    private static final int NEXT = 2;

    /** Which of two stops that meet are said. */
    private static int outcome(char last, char next) {
        if (last == next) {
            return LAST;
        }
        return switch (last) {
            case '!', '?' -> next == '.' || next == ':' ? LAST : BOTH;
            case ':' -> next == '!' || next == '?' ? NEXT : next == '.' ? LAST : BOTH;
            case ';' -> next == '!' || next == '?' ? NEXT : next == ':' || next == '.' ? LAST : BOTH;
            default -> BOTH;
        };
    }

    private String meet(String next) {
        char last = text.charAt(text.length() - 1);
        char first = next.charAt(0);
        if (STOPS.indexOf(last) >= 0 && STOPS.indexOf(first) >= 0) {
            switch (outcome(last, first)) {
                case LAST -> {
                    return next.substring(1);
                }
                case NEXT -> {
                    text.setLength(text.length() - 1);
                    formats.remove(formats.size() - 1);
                }
                default -> {
                    return next;
                }
            }
        } else if (isSpace(last) && isSpace(first)) {
            return next.substring(1);
        }
        return next;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\n';
    }

    private void put(String words, int format) {
        text.append(words);
        for (int i = 0; i < words.length(); i++) {
            formats.add(format);
        }
        closing = 0;
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        formats.subList(end, formats.size()).clear();
    }

    private List<Run> runs() {
        trimEnd();
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        List<Run> runs = new ArrayList<>();
        for (int i = start; i < text.length(); ) {
            int end = i + 1;
            while (end < text.length() && formats.get(end).equals(formats.get(i))) {
                end++;
            }
            runs.add(Format.run(text.substring(i, end), formats.get(i)));
            i = end;
        }
        return Run.joined(runs);
    }
}
