package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what follows the head: the title, what shows by its form, and by its place what else there is. */
final class TailRules {
    private static final Pattern SITE =
            Pattern.compile("(?<title>.*\\S) at the (?<site>\\p{Lu}\\S*(?: \\p{Lu}\\S*){1,10})");

    private final Draft draft;
    private final List<Segment> plain = new ArrayList<>();

    private TailRules(Draft draft) {
        this.draft = draft;
    }

    static void read(Draft draft) {
        new TailRules(draft).read();
    }

    private void read() {
        readQuotedTitle();
        List<Segment> segments = new ArrayList<>(Segment.of(draft.open()));
        Segment title = takeTitle(segments);
        for (Segment segment : segments) {
            if (!SegmentRules.read(draft, segment, plain.isEmpty())) {
                plain.add(segment);
            }
        }
        placeSites();
        placePlain(title);
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

    /** Whether nothing but blots and punctuation stands before. */
    private static boolean isHead(String open, int offset) {
        return open.substring(0, offset).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String trimmed(String title) {
        return title.replaceAll("[,.]$", "").strip();
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
        draft.putWords("title", first.start(), first.end(), "title-first-sentence");
        return first;
    }

    private String words(Segment segment) {
        return draft.open().substring(segment.start(), segment.end());
    }

    /** Words after "Archived … at the Wayback Machine" name the site. */
    private void placeSites() {
        Optional<ParsedField> archived =
                draft.field("archive-date").filter(field -> field.rule().equals("archived-at"));
        if (archived.isEmpty() || draft.shortCite() != null) {
            return;
        }
        for (Segment segment : List.copyOf(plain)) {
            boolean after = draft.range(segment.start(), segment.end()).start()
                    >= archived.get().range().end();
            if (after) {
                String field = Imprint.namesPublisher(words(segment)) ? "publisher" : "container-title";
                draft.putWords(field, segment.start(), segment.end(), "site-after-archive");
                plain.remove(segment);
            }
        }
    }

    private void placePlain(Segment title) {
        if (plain.isEmpty()) {
            return;
        }
        if (draft.isTitleQuoted()) {
            if (!draft.has("container-title") && !(plain.size() == 1 && Imprint.namesPublisher(words(plain.get(0))))) {
                take("container-title", "after-quoted-title");
            }
            if (!plain.isEmpty() && !draft.has("publisher") && Imprint.namesPublisher(words(plain.get(0)))) {
                take("publisher", "publisher-after-title");
            }
            return;
        }
        Segment last = plain.get(plain.size() - 1);
        if (!draft.has("publisher") && (title != null || Imprint.namesPublisher(words(last))) && isNameLike(last)) {
            plain.remove(last);
            draft.putWords("publisher", last.start(), last.end(), "publisher-last-sentence");
        }
        if (title == null) {
            return;
        }
        if (plain.size() == 1) {
            take(
                    draft.has("editor") && draft.has("author") ? "container-title" : "collection-title",
                    "between-title-and-publisher");
        } else if (plain.size() > 1) {
            int end = plain.get(plain.size() - 1).end();
            draft.replace("title", draft.words(title.start(), end), title.start(), end, "title-of-several-sentences");
        }
    }

    private boolean isNameLike(Segment segment) {
        return !Character.isLowerCase(draft.open().codePointAt(segment.start()));
    }

    private void take(String field, String rule) {
        Segment segment = plain.remove(0);
        draft.putWords(field, segment.start(), segment.end(), rule);
    }
}
