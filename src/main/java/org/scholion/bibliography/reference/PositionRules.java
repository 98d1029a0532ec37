package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Optional;

/** Tells by where they stand what the segments are that show nothing by their form: publisher, container, series, town. */
final class PositionRules {
    private final Draft draft;
    private final List<Segment> plain;

    private PositionRules(Draft draft, List<Segment> plain) {
        this.draft = draft;
        this.plain = plain;
    }

    /**
     * Places segments.
     *
     * @param title where the title was found as one of the segments; null otherwise
     * @param plain in their order; those that find a place are taken out
     */
    static void read(Draft draft, Segment title, List<Segment> plain) {
        PositionRules rules = new PositionRules(draft, plain);
        rules.placeSites();
        rules.placePlain(title);
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
        placeTown();
        if (plain.isEmpty()) {
            return;
        }
        if (draft.isTitleQuoted()) {
            placeAroundQuotedTitle();
        } else {
            placeAroundTitle(title);
        }
    }

    /** A well-known town that stands alone. */
    private void placeTown() {
        for (Segment segment : List.copyOf(plain)) {
            if (!draft.has("publisher-place") && Imprint.isTown(words(segment)) && draft.has("title")) {
                draft.putWords("publisher-place", segment.start(), segment.end(), "town");
                plain.remove(segment);
            }
        }
    }

    private void placeAroundQuotedTitle() {
        boolean ownGenre = draft.has("genre") || draft.has("container-title");
        boolean publisherOnly =
                plain.size() == 1 && !draft.has("publisher") && Imprint.namesPublisher(words(plain.get(0)));
        if (!ownGenre && !publisherOnly && !(draft.has("arXiv") && Imprint.isSubject(words(plain.get(0))))) {
            take("container-title", "after-quoted-title");
        }
        if (plain.size() > 1 && draft.has("editor") && !draft.has("collection-title")) {
            take("collection-title", "between-title-and-publisher");
        } else if (plain.size() == 1
                && draft.has("publisher")
                && draft.has("editor")
                && !draft.has("collection-title")) {
            take("collection-title", "between-title-and-publisher");
        }
        if (!plain.isEmpty() && !draft.has("publisher")) {
            Segment next = plain.get(0);
            boolean last = plain.size() == 1 && isNameLike(next) && words(next).split(" ").length <= 6;
            if (Imprint.namesPublisher(words(next)) || last) {
                take("publisher", "publisher-after-title");
            }
        }
    }

    private void placeAroundTitle(Segment title) {
        Segment last = plain.get(plain.size() - 1);
        boolean article = draft.field("volume")
                .filter(field -> field.rule().equals("year-volume-pages"))
                .isPresent();
        if (article && !draft.has("container-title") && title != null) {
            plain.remove(last);
            draft.putWords("container-title", last.start(), last.end(), "before-year-volume");
            return;
        }
        boolean known = Imprint.namesPublisher(words(last));
        boolean ofTitle = title != null || draft.field("title").isPresent() && draft.shortCite() == null;
        if (!draft.has("container-title") && Imprint.namesNewspaper(words(last))) {
            plain.remove(last);
            draft.putWords("container-title", last.start(), last.end(), "newspaper-last-sentence");
        } else if (!draft.has("container-title") && title != null && !known && isSite(last)) {
            plain.remove(last);
            draft.putWords("container-title", last.start(), last.end(), "site-last-sentence");
        } else if (!draft.has("publisher")
                && (ofTitle || known)
                && isNameLike(last)
                && words(last).length() < 120
                && (known || draft.locator() == null || startsBefore(last))) {
            plain.remove(last);
            draft.putWords("publisher", last.start(), last.end(), "publisher-last-sentence");
        }
        if (title == null) {
            return;
        }
        if (plain.size() == 1 && startsBefore(plain.get(0))) {
            take(
                    draft.has("editor") && draft.has("author") && !draft.has("container-title")
                            ? "container-title"
                            : "collection-title",
                    "between-title-and-publisher");
        } else if (plain.size() > 1 && startsBefore(plain.get(plain.size() - 1))) {
            int end = plain.get(plain.size() - 1).end();
            draft.replace("title", draft.words(title.start(), end), title.start(), end, "title-of-several-sentences");
        }
    }

    /** Words after the place cited are somebody's remark. */
    private boolean startsBefore(Segment segment) {
        return draft.field("locator")
                .map(place -> draft.range(segment.start(), segment.end()).start()
                        < place.range().start())
                .orElse(true);
    }

    private boolean isSite(Segment segment) {
        boolean web = draft.has("accessed") || draft.has("URL") || draft.has("archive-date");
        return web
                && isNameLike(segment)
                && draft.locator() == null
                && !draft.has("ISBN")
                && !draft.has("genre")
                && !draft.has("publisher")
                && plain.size() == 1;
    }

    private boolean isNameLike(Segment segment) {
        return !Character.isLowerCase(draft.open().codePointAt(segment.start()));
    }

    private void take(String field, String rule) {
        Segment segment = plain.remove(0);
        draft.putWords(field, segment.start(), segment.end(), rule);
    }

    private String words(Segment segment) {
        return draft.open().substring(segment.start(), segment.end());
    }
}
