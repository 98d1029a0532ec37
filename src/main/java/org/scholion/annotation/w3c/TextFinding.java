package org.scholion.annotation.w3c;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Finds the words that selectors mean in a text. Offsets count code points; where a quote tells that a client counted
 * UTF-16 units, they are read so. A quote alone must mean one place.
 */
final class TextFinding {
    /** A span of characters as RFC 5147 writes it, positions between characters. */
    private static final Pattern CHARACTERS = Pattern.compile("char=(\\d{1,9}),(\\d{1,9})(;.*)?");

    private final CodePointText text;

    TextFinding(CodePointText text) {
        this.text = text;
    }

    /**
     * The words that the selectors of a target mean.
     *
     * @param selectors several that all mean the same part
     * @return empty where they are of kinds that say nothing about this text
     * @throws org.scholion.shared.Problem.InvalidInput if they mean no words of it, or contradict each other
     */
    Optional<TextRange> find(List<Node> selectors) {
        return find(selectors, new TextRange(0, text.length()));
    }

    private Optional<TextRange> find(List<Node> selectors, TextRange within) {
        Node position = first(selectors, Terms.TEXT_POSITION);
        Node quote = first(selectors, Terms.TEXT_QUOTE);
        Optional<TextRange> found;
        Node last;
        if (position != null) {
            found = Optional.of(at(position, quote, within));
            last = position.has("refinedBy") || quote == null ? position : quote;
        } else if (quote != null) {
            found = Optional.of(quoted(quote, within));
            last = quote;
        } else {
            last = selectors.stream()
                    .filter(each -> each.isA("FragmentSelector"))
                    .findFirst()
                    .orElse(selectors.stream()
                            .filter(Node::isObject)
                            .findFirst()
                            .orElse(null));
            found = last == null ? Optional.empty() : fragment(last, within);
        }
        if (last == null || !last.has("refinedBy")) {
            return found;
        }
        Optional<TextRange> refined = find(last.all("refinedBy"), found.orElse(within));
        return refined.isPresent() ? refined : found;
    }

    private static Node first(List<Node> selectors, String type) {
        return selectors.stream().filter(each -> each.isA(type)).findFirst().orElse(null);
    }

    private TextRange at(Node position, Node quote, TextRange within) {
        int start = position.get("start").offset();
        int end = position.get("end").offset();
        String exact = quote == null ? null : quote.text("exact");
        if (start == end) {
            throw position.refused("end", "A passage ends after it begins; this one is empty.");
        }
        Optional<TextRange> points = points(start, end, within);
        if (exact == null
                || points.filter(range -> text.substring(range).equals(exact)).isPresent()) {
            return points.orElseThrow(() -> position.refused(
                    "end", end + " lies outside the text, which has " + within.length() + " code points."));
        }
        Optional<TextRange> units =
                units(start, end, within).filter(range -> text.substring(range).equals(exact));
        if (units.isPresent()) {
            return units.get();
        }
        String there = points.map(range -> "those are “"
                        + text.clippedSubstring(range.start(), Math.min(range.end(), range.start() + 120)) + "”.")
                .orElse("the text has " + within.length() + " code points.");
        throw quote.refused("exact", "These are not the words at " + start + "–" + end + " of the document; " + there);
    }

    private static Optional<TextRange> points(int start, int end, TextRange within) {
        return (long) within.start() + end > within.end()
                ? Optional.empty()
                : Optional.of(new TextRange(within.start() + start, within.start() + end));
    }

    private Optional<TextRange> units(int start, int end, TextRange within) {
        int base = text.charOffset(within.start());
        return (long) base + end > text.charOffset(within.end())
                ? Optional.empty()
                : Optional.of(new TextRange(text.codePointOffset(base + start), text.codePointOffset(base + end)));
    }

    private TextRange quoted(Node quote, TextRange within) {
        QuoteSearch.Found found =
                new QuoteSearch(text, within).find(quote.text("exact"), quote.text("prefix"), quote.text("suffix"));
        return switch (found.places()) {
            case 0 -> throw quote.refused("exact", "These words do not stand in the document.");
            case 1 -> found.first();
            default ->
                throw quote.refused(
                        "exact",
                        "These words stand in several places of the document: say which by “prefix” and “suffix”,"
                                + " or by a TextPositionSelector.");
        };
    }

    private static Optional<TextRange> fragment(Node selector, TextRange within) {
        if (!selector.isA("FragmentSelector")) {
            return Optional.empty();
        }
        Node value = selector.get("value");
        Matcher characters = CHARACTERS.matcher(value.text());
        if (!characters.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(characters.group(1));
        int end = Integer.parseInt(characters.group(2));
        if (end <= start) {
            throw value.refused("A passage ends after it begins.");
        }
        return Optional.of(points(start, end, within)
                .orElseThrow(() ->
                        value.refused(end + " lies outside the text, which has " + within.length() + " code points.")));
    }
}
