package org.scholion.bibliography.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds quoted words, with straight marks told apart by what stands beside them, and quotes inside quotes. */
final class QuoteMarks {
    private static final String OPENING = "“„«「『《";
    private static final String CLOSING = "””»」』》";

    private QuoteMarks() {}

    /**
     * Quoted words.
     *
     * @param start offset of the opening mark
     * @param end one past the closing mark, or the text's end where none closes
     * @param closed whether a mark closes it
     */
    record Quoted(int start, int end, boolean closed) {
        int innerStart() {
            return start + 1;
        }

        int innerEnd() {
            return closed ? end - 1 : end;
        }
    }

    /** All quoted stretches in a text, outer before inner, in the order of their opening marks. */
    static List<Quoted> in(CharSequence text) {
        List<Quoted> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean german = c == '“' && !open.isEmpty() && text.charAt(open.peek()) == '„';
            boolean opens =
                    (OPENING.indexOf(c) >= 0 && !german) || (c == '"' && opensStraight(text, i, open.isEmpty()));
            boolean closes = german || CLOSING.indexOf(c) >= 0 || (c == '"' && !opens);
            if (opens) {
                open.push(i);
            } else if (closes && !open.isEmpty()) {
                found.add(new Quoted(open.pop(), i + 1, true));
            }
        }
        open.forEach(start -> found.add(new Quoted(start, text.length(), false)));
        found.sort(Comparator.comparingInt(Quoted::start));
        return found;
    }

    /** The quoted stretch that opens at an offset. */
    static Optional<Quoted> openingAt(CharSequence text, int offset) {
        return in(text).stream().filter(quoted -> quoted.start() == offset).findFirst();
    }

    private static boolean opensStraight(CharSequence text, int at, boolean outside) {
        boolean freeBefore = at == 0 || isSpace(text.charAt(at - 1)) || "([—".indexOf(text.charAt(at - 1)) >= 0;
        boolean freeAfter =
                at + 1 == text.length() || isSpace(text.charAt(at + 1)) || ".,;:!?)]".indexOf(text.charAt(at + 1)) >= 0;
        return freeBefore == freeAfter ? outside : freeBefore;
    }

    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c);
    }
}
