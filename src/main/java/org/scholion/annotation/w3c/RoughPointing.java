package org.scholion.annotation.w3c;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.scholion.annotation.passage.Guess;
import org.scholion.annotation.placing.Found;
import org.scholion.annotation.placing.LooseQuote;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Json;
import org.scholion.shared.TextRange;

/**
 * What the targets of an annotation from a file mean on a document that somebody says it is about, whatever they name.
 * Nothing is refused: what does not fit says so.
 *
 * @param fit how sure the place is
 * @param words the place; null unless it is sure
 * @param guess where the words may stand; null unless it is doubtful
 * @param index which target that is, from 0; -1 for none
 * @param quote the words by what the annotation says; null where it does not say
 */
public record RoughPointing(Fit fit, TextRange words, Guess guess, int index, String quote) {
    /** Shorter quotes, in code points, are believed only where what stands around them fits as well. */
    private static final int SHORT = 20;

    /** How sure a place is. */
    public enum Fit {
        /** The words stand where the offsets say. */
        EXACT,
        /** The offsets are others, or none, but the words stand in one place only. */
        QUOTE,
        /** The words stand in several places, with other letters, or are too short to be sure; or offsets stand alone. */
        DOUBTFUL,
        /** The words do not stand in the text, or nothing is said of words. */
        NONE
    }

    private static final RoughPointing NOTHING = new RoughPointing(Fit.NONE, null, null, -1, null);

    /**
     * Looks for the words in a text.
     *
     * @param loose looks through the same text
     */
    public static RoughPointing read(JsonObject json, CodePointText text, LooseQuote loose) {
        List<Node> targets = Node.root(json).all("target");
        RoughPointing best = NOTHING;
        for (int n = 0; n < targets.size(); n++) {
            RoughPointing found = of(targets.get(n), n, text, loose);
            boolean surer = found.fit().ordinal() < best.fit().ordinal();
            if (surer || best == NOTHING) {
                best = found;
            }
        }
        return best;
    }

    private static RoughPointing of(Node target, int index, CodePointText text, LooseQuote loose) {
        List<Node> selectors = target.all("selector");
        Node position = first(selectors, Terms.TEXT_POSITION);
        Node quote = first(selectors, Terms.TEXT_QUOTE);
        if (quote == null) {
            return position == null ? NOTHING : offsets(position, index, text);
        }
        String exact = quote.text("exact");
        Optional<TextRange> stated = position == null ? Optional.empty() : stated(position, exact, text);
        if (stated.isPresent()) {
            return new RoughPointing(Fit.EXACT, stated.get(), null, index, exact);
        }
        QuoteSearch.Found found = new QuoteSearch(text).find(exact, quote.text("prefix"), quote.text("suffix"));
        boolean inContext = found.inContext() && (says(quote, "prefix") || says(quote, "suffix"));
        if (found.places() == 1 && (inContext || exact.codePointCount(0, exact.length()) >= SHORT)) {
            return new RoughPointing(Fit.QUOTE, found.first(), null, index, exact);
        }
        Guess guess = found.places() > 0 ? asWritten(found, inContext, quote) : inOtherLetters(quote, loose);
        return new RoughPointing(guess == null ? Fit.NONE : Fit.DOUBTFUL, null, guess, index, exact);
    }

    private static boolean says(Node quote, String around) {
        String words = quote.text(around);
        return words != null && !words.isBlank();
    }

    /** Offsets without words say where, but not whether the text is the same. */
    private static RoughPointing offsets(Node position, int index, CodePointText text) {
        int start = position.get("start").offset();
        int end = position.get("end").offset();
        if (start >= end || end > text.length()) {
            return new RoughPointing(Fit.NONE, null, null, index, null);
        }
        TextRange range = new TextRange(start, end);
        return new RoughPointing(
                Fit.DOUBTFUL, null, new Guess(range, 0.5, Found.Rule.OFFSETS, null, null, null), index, null);
    }

    /** The words in one place, or the first of several; surer where what stands around them is as it was said. */
    private static Guess asWritten(QuoteSearch.Found found, boolean inContext, Node quote) {
        double confidence = found.places() == 1 ? 0.75 : inContext ? 0.6 : 0.5;
        return guess(found.first(), confidence, Found.Rule.QUOTE_EXACT, quote);
    }

    private static Guess inOtherLetters(Node quote, LooseQuote loose) {
        Found found = loose.find(quote.text("exact"), quote.text("prefix"), quote.text("suffix"));
        return found.range() == null ? null : guess(found.range(), found.confidence(), found.rule(), quote);
    }

    private static Guess guess(TextRange range, double confidence, Found.Rule rule, Node quote) {
        return new Guess(range, confidence, rule, quote.text("exact"), quote.text("prefix"), quote.text("suffix"));
    }

    private static Node first(List<Node> selectors, String type) {
        return selectors.stream().filter(each -> each.isA(type)).findFirst().orElse(null);
    }

    /** The place that offsets say, in code points or in UTF-16 units, if the words stand there. */
    private static Optional<TextRange> stated(Node position, String exact, CodePointText text) {
        int start = position.get("start").offset();
        int end = position.get("end").offset();
        if (start >= end) {
            return Optional.empty();
        }
        if (end <= text.length() && text.substring(new TextRange(start, end)).equals(exact)) {
            return Optional.of(new TextRange(start, end));
        }
        String whole = text.toString();
        return end <= whole.length() && whole.substring(start, end).equals(exact)
                ? Optional.of(new TextRange(text.codePointOffset(start), text.codePointOffset(end)))
                : Optional.empty();
    }

    /** The annotation with the target that was found naming a document of ours as its source. */
    public JsonObject on(JsonObject json, String documentIri) {
        if (words == null) {
            return json;
        }
        List<Node> targets = Node.root(json).all("target");
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int n = 0; n < targets.size(); n++) {
            JsonValue target = targets.get(n).value();
            all.add(
                    n == index
                            ? TextBody.with(target.asJsonObject(), "source", Json.createValue(documentIri))
                            : target);
        }
        return TextBody.with(
                json,
                "target",
                json.get("target").getValueType() == JsonValue.ValueType.ARRAY
                        ? all.build()
                        : all.build().get(0));
    }
}
