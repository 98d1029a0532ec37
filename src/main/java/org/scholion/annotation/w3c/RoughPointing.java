package org.scholion.annotation.w3c;

import org.scholion.shared.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * What the targets of an annotation from a file mean on a document that somebody says it is about, whatever they name.
 * Nothing is refused: what does not fit says so.
 *
 * @param fit how sure the place is
 * @param words the place; null unless it is sure
 * @param index which target that is, from 0; -1 for none
 * @param quote the words by what the annotation says; null where it does not say
 */
public record RoughPointing(Fit fit, TextRange words, int index, String quote) {
    /** Shorter quotes, in code points, are believed only where what stands around them fits as well. */
    private static final int SHORT = 20;

    /** How sure a place is. */
    public enum Fit {
        /** The words stand where the offsets say. */
        EXACT,
        /** The offsets are others, or none, but the words stand in one place only. */
        QUOTE,
        /** The words stand in several places, or are too short to be sure, or offsets stand alone. */
        DOUBTFUL,
        /** The words do not stand in the text, or nothing is said of words. */
        NONE
    }

    private static final RoughPointing NOTHING = new RoughPointing(Fit.NONE, null, -1, null);

    /** Looks for the words in a text. */
    public static RoughPointing read(JsonObject json, CodePointText text) {
        List<Node> targets = Node.root(json).all("target");
        RoughPointing best = NOTHING;
        for (int n = 0; n < targets.size(); n++) {
            RoughPointing found = of(targets.get(n), n, text);
            boolean surer = found.fit().ordinal() < best.fit().ordinal();
            if (surer || best == NOTHING) {
                best = found;
            }
        }
        return best;
    }

    private static RoughPointing of(Node target, int index, CodePointText text) {
        List<Node> selectors = target.all("selector");
        Node position = first(selectors, Terms.TEXT_POSITION);
        Node quote = first(selectors, Terms.TEXT_QUOTE);
        if (quote == null) {
            return position == null ? NOTHING : new RoughPointing(Fit.DOUBTFUL, null, index, null);
        }
        String exact = quote.text("exact");
        Optional<TextRange> stated = position == null ? Optional.empty() : stated(position, exact, text);
        if (stated.isPresent()) {
            return new RoughPointing(Fit.EXACT, stated.get(), index, exact);
        }
        QuoteSearch.Found found = new QuoteSearch(text).find(exact, quote.text("prefix"), quote.text("suffix"));
        if (found.places() == 0) {
            return new RoughPointing(Fit.NONE, null, index, exact);
        }
        boolean sure = found.places() == 1 && (found.inContext() || exact.codePointCount(0, exact.length()) >= SHORT);
        return sure
                ? new RoughPointing(Fit.QUOTE, found.first(), index, exact)
                : new RoughPointing(Fit.DOUBTFUL, null, index, exact);
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
