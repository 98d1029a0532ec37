package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.CodePointText;

/**
 * Reads plain references: the body of a footnote, or a "Sources:" line under a table. Rules take turns, the most telling
 * first; each records what it read with its range and blots it, so that the next sees only what is left. Nothing is
 * invented: what a reference does not say stays absent, what no rule understands is given back verbatim. Stateless and
 * safe to share between threads.
 */
public final class ReferenceParser {
    /** In chars; longer words are a treatise in a note, and several rules would take long to find nothing in it. */
    private static final int LONGEST = 4000;

    /** What stands between the parentheses, semicolons and sentence ends of prose. */
    private static final Pattern CLAUSE = Pattern.compile("[^();.]++(?:\\.(?! \\p{Lu}|$)[^();.]*+)*+\\.?");

    /** So many semicolons may stand within one of several references. */
    private static final int MOST_SEMICOLONS = 6;

    private static final Pattern SOURCES = Pattern.compile("^[\\s\\p{Zs}]*Sources?:[\\s\\p{Zs}]*");

    /**
     * Reads one body.
     *
     * @param body a reference without its number and back-reference letters; it may cite several works, divided by
     *     semicolons
     * @return the references in the body's order; none where nothing in it looks like one, or it is longer than 4000 chars
     */
    public List<ParsedReference> parse(String body) {
        if (body.length() > LONGEST) {
            return List.of();
        }
        CodePointText points = new CodePointText(body);
        Matcher prefix = SOURCES.matcher(body);
        int start = prefix.find() ? prefix.end() : 0;
        List<ParsedReference> several = parseSeveral(points, body, start);
        if (!several.isEmpty()) {
            return several;
        }
        return parseOne(points, body, start, body.length()).map(List::of).orElse(List.of());
    }

    /**
     * Reads the short cites among the sentences of a note that explains something: "Others say 1944 (Forbes 1986, p. 3)".
     * Prose is full of names and years; only what is a short cite with a place, and nothing else, is taken for one.
     *
     * @return the references in the body's order
     */
    public List<ParsedReference> parseProse(String body) {
        if (body.length() > LONGEST) {
            return List.of();
        }
        CodePointText points = new CodePointText(body);
        List<ParsedReference> references = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(body);
        while (clause.find()) {
            parseOne(points, body, clause.start(), clause.end())
                    .filter(reference -> reference.shortCite() != null
                            && !reference.authors().isEmpty()
                            && reference.place().isPresent()
                            && reference.rest().isEmpty())
                    .ifPresent(references::add);
        }
        return references;
    }

    /**
     * A semicolon divides references only where each side is a reference by itself: titles and lists of names have
     * semicolons too.
     */
    private static List<ParsedReference> parseSeveral(CodePointText points, String body, int from) {
        List<ParsedReference> references = new ArrayList<>();
        int start = from;
        while (start < body.length()) {
            int end = start;
            Optional<ParsedReference> part = Optional.empty();
            for (int tries = 0; part.isEmpty() && end < body.length() && tries < MOST_SEMICOLONS; tries++) {
                int semicolon = body.indexOf(';', end == start ? end : end + 1);
                end = semicolon < 0 ? body.length() : semicolon;
                if (start == from && end == body.length()) {
                    return List.of();
                }
                part = parseOne(points, body, start, end).filter(ReferenceParser::standsAlone);
            }
            if (part.isEmpty()) {
                return List.of();
            }
            references.add(part.get());
            start = end + 1;
        }
        return references;
    }

    /** Whether words between semicolons are a reference and not a piece of one. */
    private static boolean standsAlone(ParsedReference reference) {
        boolean sendsBack = reference.backReference().isPresent();
        boolean shortCite =
                reference.shortCite() != null && !reference.authors().isEmpty();
        boolean full = !reference.authors().isEmpty()
                && reference.title().isPresent()
                && (reference.issued().isPresent() || reference.place().isPresent());
        return reference.rest().isEmpty() && (sendsBack || shortCite || full);
    }

    private static Optional<ParsedReference> parseOne(CodePointText points, String body, int from, int to) {
        int start = from;
        while (start < to && isSpace(body.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isSpace(body.charAt(end - 1))) {
            end--;
        }
        Draft draft = new Draft(points, start, body.substring(start, end));
        PlaceRules.readQuote(draft);
        FieldRules.ALL.forEach(rule -> rule.apply(draft));
        PlaceRules.readLocator(draft);
        RoleRules.read(draft);
        PlaceRules.readBareLocator(draft);
        if (!readShortCite(draft)
                && !ShortForms.readShortUndated(draft)
                && !HeadRules.readDated(draft)
                && !readStyle(draft)) {
            HeadRules.read(draft);
        }
        TailRules.read(draft);
        extend(draft);
        return draft.hasEvidence() ? Optional.of(finish(draft)) : Optional.empty();
    }

    /** The styles of other languages that put the parts of a reference in another order or divide them otherwise. */
    private static boolean readStyle(Draft draft) {
        return HanRules.read(draft) || GostRules.read(draft) || GermanRules.read(draft) || FrenchRules.read(draft);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean readShortCite(Draft draft) {
        Optional<QuoteMarks.Quoted> title =
                QuoteMarks.openingAt(draft.text(), draft.firstOpen()).filter(QuoteMarks.Quoted::closed);
        return title.isPresent() ? ShortCiteRule.readQuotedTitle(draft, title.get()) : ShortCiteRule.readHead(draft);
    }

    /** A range of pages cited of an article is taken for its extent. */
    private static void extend(Draft draft) {
        CslType type = WorkType.of(draft, kind(draft));
        if (type == CslType.ARTICLE_JOURNAL || type == CslType.ARTICLE_MAGAZINE) {
            draft.field("locator")
                    .filter(place -> draft.locator().label().equals("page"))
                    .filter(place -> place.value().matches("[^–,]+–[^–, ]+"))
                    .ifPresent(place -> draft.copy(place, "page"));
        }
    }

    private static ParsedReference finish(Draft draft) {
        return new ParsedReference(
                draft.text(),
                draft.range(0, draft.length()),
                kind(draft),
                WorkType.of(draft, kind(draft)),
                Map.copyOf(draft.names()),
                Collections.unmodifiableMap(draft.fields()),
                draft.locator(),
                List.copyOf(draft.identifiers()),
                draft.shortCite(),
                List.copyOf(draft.findings()),
                draft.rest());
    }

    private static ReferenceKind kind(Draft draft) {
        if (draft.has("archive-date") || draft.has("accessed") || draft.has("URL")) {
            return ReferenceKind.WEB;
        }
        boolean particulars = draft.has("title") || draft.has("publisher") || draft.hasIdentifier();
        boolean known = draft.shortCite() != null
                || draft.has(BackReference.FIELD)
                || ((draft.has("undated") || draft.has("status")) && !draft.has("title"));
        return known && !particulars ? ReferenceKind.SHORT : ReferenceKind.FULL;
    }
}
