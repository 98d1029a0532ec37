package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what follows the head: the title, what shows by its form, and by its place what else there is. */
final class TailRules {
    private static final Pattern SITE =
            Pattern.compile("(?<title>.*\\S) at the (?<site>\\p{Lu}\\S*(?: \\p{Lu}\\S*){1,10})");

    /** "MA: Harvard University Press" after a comma belongs to the place before it. */
    private static final Pattern REGION =
            Pattern.compile("(?:[A-Z]{2}|[A-Z]\\.[A-Z]\\.|D\\.C\\.|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?): \\p{Lu}.*");

    private static final Pattern TITLE_IMPRINT =
            Pattern.compile("(?<title>.{2,300}?), (?<publisher>[^,]+), (?<date>" + DateWords.ANY + ")");

    private static final Pattern SINGLE_QUOTED =
            Pattern.compile("[ .,:\u0001]*['‘](?<title>[\\p{Lu}\\p{N}][^\u0001]{2,300}?)['’](?=[,.]? |[,.]?$|\u0001)");

    private static final Pattern BY = Pattern.compile("[ .,\u0001]*by (?=\\p{Lu})");

    private static final Pattern AFTER_BLOT = Pattern.compile("\u0001[ .,;:)]*$");

    private final Draft draft;

    private TailRules(Draft draft) {
        this.draft = draft;
    }

    static void read(Draft draft) {
        new TailRules(draft).read();
    }

    private void read() {
        readQuotedTitle();
        readSingleQuotedTitle();
        readBy();
        readQuoteAtEnd();
        List<Segment> segments =
                draft.hasCommas() ? withRegions(Segment.ofCommas(draft.open())) : Segment.of(draft.open());
        segments = new ArrayList<>(segments);
        Segment title = takeTitle(segments);
        List<Segment> plain = new ArrayList<>();
        for (Segment segment : segments) {
            if (!SegmentRules.read(draft, segment, plain.isEmpty())) {
                plain.add(segment);
            }
        }
        PositionRules.read(draft, title, plain);
    }

    /** Joins a region to the place before it. */
    private List<Segment> withRegions(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : segments) {
            Segment before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean region = before != null
                    && joined.size() > 1
                    && segment.start() == before.end() + 2
                    && REGION.matcher(words(segment)).matches();
            if (region) {
                joined.set(joined.size() - 1, new Segment(before.start(), segment.end()));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }

    private void readQuotedTitle() {
        String open = draft.open();
        for (QuoteMarks.Quoted quoted : QuoteMarks.in(draft.text())) {
            if (draft.has("title") || open.charAt(quoted.start()) == Draft.BLOT || !quoted.closed()) {
                continue;
            }
            if (isHead(open, quoted.start())) {
                String words = draft.words(quoted.innerStart(), quoted.innerEnd());
                boolean newspaper = draft.shortCite() != null && Imprint.namesNewspaper(words);
                String field = newspaper ? "container-title" : "title";
                draft.put(field, trimmed(words), quoted.start(), quoted.end(), "quoted-title");
                draft.markTitleQuoted();
                return;
            }
        }
    }

    /** "Title" by Mark Dickens. */
    private void readBy() {
        Matcher by = BY.matcher(draft.open());
        if (draft.isTitleQuoted() && !draft.has("author") && by.lookingAt()) {
            NameSpan.longest(draft.open(), by.end()).ifPresent(span -> {
                span.put(draft, "author", "by-after-title");
                draft.take(by.start(), by.end());
            });
        }
    }

    /** Words in quotation marks at the very end, after all that the reference says, are the work's own. */
    private void readQuoteAtEnd() {
        String open = draft.open();
        for (QuoteMarks.Quoted quoted : QuoteMarks.in(draft.text())) {
            boolean last =
                    quoted.closed() && open.substring(quoted.end()).strip().length() < 2;
            boolean after =
                    AFTER_BLOT.matcher(open.substring(0, quoted.start())).find();
            boolean known = draft.has("author") || draft.has("title") || draft.locator() != null;
            if (last
                    && after
                    && known
                    && !draft.has("quote")
                    && open.charAt(quoted.start()) != Draft.BLOT
                    && !isHead(open, quoted.start())) {
                String words = draft.words(quoted.innerStart(), quoted.innerEnd());
                draft.put("quote", words, quoted.start(), quoted.end(), "quote-at-end");
            }
        }
    }

    /** 'Title', as the style of Harvard writes it; an apostrophe inside a word is none. */
    private void readSingleQuotedTitle() {
        Matcher quoted = SINGLE_QUOTED.matcher(draft.open());
        if (!draft.has("title") && quoted.lookingAt()) {
            String words = draft.words(quoted.start("title"), quoted.end("title"));
            draft.put("title", trimmed(words), quoted.start("title") - 1, quoted.end("title") + 1, "quoted-title");
            draft.markTitleQuoted();
        }
    }

    /** Whether nothing but blots and punctuation stands before. */
    private static boolean isHead(String open, int offset) {
        return open.substring(0, offset).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String trimmed(String title) {
        String plain = title.replaceAll("[,.]$", "").strip();
        boolean marked = plain.length() > 2 && plain.startsWith("《") && plain.indexOf('》') == plain.length() - 1;
        return marked ? plain.substring(1, plain.length() - 1) : plain;
    }

    private Segment takeTitle(List<Segment> segments) {
        if (draft.has("title") || draft.isTitleQuoted() || segments.isEmpty() || draft.shortCite() != null) {
            return null;
        }
        Segment first = segments.get(0);
        if (SegmentRules.isDate(words(first))) {
            return null;
        }
        segments.remove(0);
        if (ShortCiteRule.readTitle(draft, first.start(), first.end())) {
            return null;
        }
        Matcher site = SITE.matcher(words(first));
        if (!draft.has("author") && draft.has("accessed") && site.matches()) {
            int split = first.start() + site.end("title");
            draft.putWords("title", first.start(), split, "title-at-site");
            draft.putWords("container-title", first.start() + site.start("site"), first.end(), "title-at-site");
            draft.take(first.start(), first.end());
            return null;
        }
        Matcher imprint = TITLE_IMPRINT.matcher(words(first));
        if (!draft.has("publisher") && imprint.matches() && Imprint.namesPublisher(imprint.group("publisher"))) {
            segments.add(
                    0, new Segment(first.start() + imprint.start("publisher"), first.start() + imprint.end("date")));
            Segment title = new Segment(first.start(), first.start() + imprint.end("title"));
            draft.putWords("title", title.start(), title.end(), "title-before-imprint");
            return title;
        }
        if (draft.hasCommas()) {
            return takeTitleWithCommas(first, segments);
        }
        draft.putWords("title", first.start(), first.end(), "title-first-sentence");
        return first;
    }

    /** A title's own commas: it goes on until something shows by its form, or a gap, that it is another thing. */
    private Segment takeTitleWithCommas(Segment first, List<Segment> segments) {
        int end = first.end();
        while (segments.size() > 1
                && segments.get(0).start() == end + 2
                && words(segments.get(0)).indexOf(':') < 0
                && !SegmentRules.isDate(words(segments.get(0)))) {
            end = segments.remove(0).end();
        }
        draft.putWords("title", first.start(), end, "title-before-comma");
        return new Segment(first.start(), end);
    }

    private String words(Segment segment) {
        return draft.open().substring(segment.start(), segment.end());
    }
}
