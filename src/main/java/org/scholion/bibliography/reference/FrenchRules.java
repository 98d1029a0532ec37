package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;

/** Reads references whose parts commas divide, as French writes them: "Name, Title, Place, Publisher, Year". */
final class FrenchRules {
    private static final Pattern CONTAINER = Pattern.compile("(?:dans|in|In|sur) (?=\\p{Lu})");
    private static final Pattern YEAR = Pattern.compile("\\(?(" + DateWords.ANY + ")\\)?");

    private final Draft draft;
    private final List<Segment> parts = new ArrayList<>();

    private FrenchRules(Draft draft) {
        this.draft = draft;
    }

    static boolean read(Draft draft) {
        return new FrenchRules(draft).readAll();
    }

    private boolean readAll() {
        String open = draft.open();
        int from = draft.firstOpen();
        if (draft.has("issued") || open.indexOf(", ", from) < 0) {
            return false;
        }
        Optional<NameSpan> names = NameSpan.beforeComma(open, from)
                .filter(span -> open.startsWith(", ", span.after()))
                .filter(span -> span.names().names().stream().noneMatch(CslName::isLiteral));
        int after = names.map(NameSpan::after).orElse(from);
        int quote = afterPunctuation(open, after);
        boolean guillemets = quote < open.length() && open.charAt(quote) == '«';
        boolean otherQuote = quote < open.length() && "\"“„「".indexOf(open.charAt(quote)) >= 0;
        if (otherQuote || (names.isEmpty() && !guillemets)) {
            return false;
        }
        parts.addAll(Segment.ofCommas(open).stream()
                .filter(part -> part.start() >= after)
                .toList());
        int date = lastDate();
        if (date < (guillemets ? 1 : 2) || hasSentence(open, after)) {
            return false;
        }
        names.ifPresent(span -> span.put(draft, span.role(), "names-comma"));
        readDate(parts.get(date));
        Optional<QuoteMarks.Quoted> title = guillemets ? readQuoted(quote) : Optional.empty();
        if (title.isPresent()) {
            parts.removeIf(part -> part.start() < title.get().end());
            readContainer();
        } else {
            readTitle(date);
        }
        return true;
    }

    private static int afterPunctuation(String open, int from) {
        int at = from;
        while (at < open.length() && " ,:".indexOf(open.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Full stops divide what commas do not: then it is another style. */
    private static boolean hasSentence(String open, int from) {
        for (int at = from; at < open.length() - 2; at++) {
            if (Segment.endsSentence(open, at)
                    && open.substring(at + 1).codePoints().anyMatch(Character::isLetter)) {
                return true;
            }
        }
        return false;
    }

    private int lastDate() {
        for (int n = parts.size() - 1; n >= 0; n--) {
            if (YEAR.matcher(words(parts.get(n))).matches()) {
                return n;
            }
        }
        return -1;
    }

    private String words(Segment part) {
        return draft.open().substring(part.start(), part.end());
    }

    private void readDate(Segment part) {
        Matcher year = YEAR.matcher(words(part));
        Optional<EdtfDate> date = year.matches() ? DateWords.read(year.group(1)) : Optional.empty();
        date.ifPresent(value -> draft.put("issued", value.value(), part.start(), part.end(), "comma-date"));
        parts.remove(part);
    }

    private Optional<QuoteMarks.Quoted> readQuoted(int start) {
        Optional<QuoteMarks.Quoted> quoted =
                QuoteMarks.openingAt(draft.text(), start).filter(QuoteMarks.Quoted::closed);
        quoted.ifPresent(title -> {
            String words = draft.words(title.innerStart(), title.innerEnd());
            draft.put("title", words, title.start(), title.end(), "quoted-title");
            draft.markTitleQuoted();
        });
        return quoted;
    }

    private void readContainer() {
        if (parts.isEmpty()) {
            return;
        }
        Matcher in = CONTAINER.matcher(draft.open()).region(parts.get(0).start(), draft.length());
        if (in.lookingAt()) {
            Optional<NameSpan> editors = NameSpan.longest(draft.open(), in.end())
                    .filter(span -> span.role().equals("editor"));
            draft.take(in.start(), in.end());
            if (editors.isPresent()) {
                editors.get().put(draft, "editor", "in-editors");
                parts.remove(0);
            } else {
                parts.set(0, new Segment(in.end(), parts.get(0).end()));
            }
        }
        if (!draft.has("container-title")) {
            take("container-title");
        }
        readPlacePublisher();
    }

    /** The last one or two parts before the date are place and publisher, what stands before them is the title. */
    private void readTitle(int date) {
        int before = Math.min(date, parts.size());
        int imprint = Math.min(2, before - 1);
        Segment first = parts.get(0);
        Segment last = parts.get(before - imprint - 1);
        draft.putWords("title", first.start(), last.end(), "title-before-comma");
        parts.subList(0, before - imprint).clear();
        readPlacePublisher();
    }

    private void readPlacePublisher() {
        parts.removeIf(part -> words(part).indexOf(Draft.BLOT) >= 0);
        boolean onlyPublisher = parts.size() == 1 && !Imprint.isTown(words(parts.get(0)));
        if (!parts.isEmpty() && !onlyPublisher && !draft.has("publisher-place")) {
            take("publisher-place");
        }
        if (!parts.isEmpty() && !draft.has("publisher")) {
            take("publisher");
        }
    }

    private void take(String field) {
        if (!parts.isEmpty()) {
            Segment part = parts.remove(0);
            draft.putWords(field, part.start(), part.end(), "comma-order");
        }
    }
}
