package org.scholion.bibliography.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.bibliography.item.Locator;

/** Reads authors and year where they stand together: "Forbes 1986", "Perkins (1947)", "Starr 2004: 86", "Smith et al., 2001b". */
final class ShortCiteRule {
    private static final Pattern FORM = Pattern.compile("[ (]*+(?:(?<names>[^\"“”\\d:;()\u0001]{1,120}?),? )??"
            + "\\(?(?<year>(?:ca?\\. ?)?\\d{4}(?:[–-]\\d{2,4})?)(?<suffix>[a-z])?\\)?(?=$|[ ,.:;,:;。\"”\u0001])");
    private static final Pattern COLON_PAGES = Pattern.compile(": ?(" + PlaceRules.NUMBERS + ")");
    private static final Pattern END = Pattern.compile("[ ,.;:,:;。)]*(?:$|(?<mark>[\u0001\"“”]))");

    private ShortCiteRule() {}

    /**
     * A short cite that was recognised.
     *
     * @param names the authors, or null where only a year is given
     */
    private record Found(Matcher match, NameList names, EdtfDate date, Matcher pages) {
        int end() {
            return pages == null ? match.end() : pages.end();
        }

        ParsedReference.ShortCite cite() {
            List<CslName> authors = names == null ? List.of() : names.names();
            return new ParsedReference.ShortCite(authors, date.firstYear().orElseThrow());
        }
    }

    /** Reads a short cite at the head of a reference that does not begin with a quotation mark. */
    static boolean readHead(Draft draft) {
        Optional<Found> found = find(draft, draft.firstOpen(), draft.length()).filter(cite -> cite.names != null);
        found.ifPresent(cite -> {
            take(draft, cite, "short-cite");
            boolean webTitle = draft.has("accessed")
                    || draft.field("archive-date")
                            .filter(field -> field.rule().equals("archived-from-original"))
                            .isPresent();
            if (webTitle) {
                draft.find(
                        ReferenceFinding.Code.TITLE_IS_SHORT_CITE,
                        cite.match.group().strip());
            }
        });
        return found.isPresent();
    }

    /** Reads a quoted title that is itself a short cite, with a title of its own inside perhaps. */
    static boolean readQuotedTitle(Draft draft, QuoteMarks.Quoted title) {
        Optional<Found> found = find(draft, title.innerStart(), title.innerEnd());
        found.ifPresent(cite -> {
            take(draft, cite, "short-cite-as-title");
            draft.take(title.start(), title.innerStart());
            draft.take(title.innerEnd(), title.end());
            draft.find(
                    ReferenceFinding.Code.TITLE_IS_SHORT_CITE,
                    cite.match.group().strip());
        });
        return found.isPresent();
    }

    /**
     * Reads an unquoted title that is itself a short cite, if its authors are among the reference's own: a title like
     * "China Political Reports 1911–1960" only looks like one.
     */
    static boolean readTitle(Draft draft, int start, int end) {
        Optional<Found> found = find(draft, start, end)
                .filter(cite ->
                        cite.names != null && onlyPunctuation(draft.open().substring(cite.end(), end)))
                .filter(cite -> namesOwnAuthors(draft, cite));
        found.ifPresent(cite -> {
            draft.putShortCite(cite.cite());
            draft.take(start, cite.end());
            draft.find(
                    ReferenceFinding.Code.TITLE_IS_SHORT_CITE,
                    cite.match.group().strip());
        });
        return found.isPresent();
    }

    private static boolean onlyPunctuation(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean namesOwnAuthors(Draft draft, Found cite) {
        return cite.names.names().stream().allMatch(name -> draft.names("author").stream()
                .anyMatch(
                        author -> NameLikeness.fold(author.filedUnder()).equals(NameLikeness.fold(name.filedUnder()))));
    }

    private static Optional<Found> find(Draft draft, int start, int end) {
        String open = draft.open();
        Matcher form = FORM.matcher(open).region(start, end);
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        Optional<EdtfDate> date = DateWords.read(form.group("year"));
        String names = form.group("names");
        Optional<NameList> authors = names == null ? Optional.empty() : NameList.ofSurnames(names);
        Matcher pages = COLON_PAGES.matcher(open).region(form.end(), end);
        boolean paged = pages.lookingAt() && isTail(open, pages.end(), end);
        boolean namesFail = names != null
                && (authors.isEmpty()
                        || Segment.of(names).size() > 1
                        || (names.indexOf(',') >= 0
                                && authors.get().names().stream().anyMatch(CslName::isLiteral)
                                && !hasHan(names))
                        || isFullName(names, authors.get()));
        if (date.isEmpty() || namesFail || !(paged || isTail(open, form.end(), end))) {
            return Optional.empty();
        }
        if (names != null && !paged && standsAlone(open, form.end(), end) && !areSurnames(authors.get())) {
            return Optional.empty();
        }
        return Optional.of(new Found(form, authors.orElse(null), date.get(), paged ? pages : null));
    }

    private static boolean hasHan(String words) {
        return words.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean isTail(String open, int from, int end) {
        return END.matcher(open).region(from, end).lookingAt();
    }

    private static boolean standsAlone(String open, int from, int end) {
        Matcher tail = END.matcher(open).region(from, end);
        return tail.lookingAt() && tail.group("mark") == null;
    }

    /** "Shipton, Eric" before a year begins a full reference. */
    private static boolean isFullName(String words, NameList names) {
        return words.indexOf(',') >= 0
                && names.names().stream().anyMatch(name -> !name.given().isEmpty());
    }

    /** A few capitals and a year with nothing after them may as well be a title: only surnames and bodies will do. */
    private static boolean areSurnames(NameList names) {
        return names.names().stream()
                .allMatch(name -> name.isLiteral()
                        ? PersonName.namesBodyOutright(name.literal())
                        : name.given().isEmpty() || name.given().indexOf('.') > 0);
    }

    private static void take(Draft draft, Found cite, String rule) {
        Matcher match = cite.match;
        draft.putShortCite(cite.cite());
        if (cite.names != null) {
            draft.putNames("author", cite.names, match.start("names"), match.end("names"), rule);
        }
        draft.put("issued", cite.date.value(), match.start("year"), match.end("year"), rule);
        if (match.group("suffix") != null) {
            draft.put("year-suffix", match.group("suffix"), match.start("suffix"), match.end("suffix"), rule);
        }
        if (cite.pages != null) {
            Locator place = Locator.page(PlaceRules.tidy(cite.pages.group(1)));
            draft.putLocator(place, cite.pages.start(1), cite.pages.end(1), "locator-after-colon");
        }
    }
}
