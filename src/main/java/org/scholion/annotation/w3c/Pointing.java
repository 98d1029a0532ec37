package org.scholion.annotation.w3c;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * What the targets of a given annotation mean on a document of ours.
 *
 * @param words the first passage of the document that is meant; null where none is
 * @param index which target that is, from 0; -1 for none
 * @param answered the name of the first annotation on the same document that is meant; null where none is
 */
public record Pointing(TextRange words, int index, String answered) {

    /**
     * Reads targets.
     *
     * @param slug of the document
     * @param source where the document comes from, which clients may take for its name; null where nobody knows
     * @throws org.scholion.shared.Problem.InvalidInput if a target on the document means no words of it
     */
    static Pointing read(JsonObject given, Addresses addresses, String slug, String source, CodePointText text) {
        TextFinding finding = new TextFinding(text);
        TextRange words = null;
        int index = -1;
        String answered = null;
        List<Node> targets = Node.root(given).all("target");
        for (int n = 0; n < targets.size(); n++) {
            for (Node target : alternatives(targets.get(n))) {
                String iri = iri(target);
                Optional<Addresses.Place> place = iri == null ? Optional.empty() : addresses.find(iri);
                if (place.isPresent() && place.get() instanceof Addresses.OfAnnotation other) {
                    if (answered == null && other.slug().equals(slug)) {
                        answered = other.name();
                    }
                } else if (isDocument(place, iri, slug, source) && target.has("selector")) {
                    Optional<TextRange> found = finding.find(target.all("selector"));
                    if (words == null && found.isPresent()) {
                        words = found.get();
                        index = n;
                    }
                }
            }
        }
        return new Pointing(words, index, answered);
    }

    private static boolean isDocument(Optional<Addresses.Place> place, String iri, String slug, String source) {
        return place.isPresent()
                ? place.get() instanceof Addresses.OfDocument document
                        && document.slug().equals(slug)
                : iri != null && source != null && iri.equals(source.strip());
    }

    private static List<Node> alternatives(Node target) {
        boolean set = target.isObject() && target.types().stream().anyMatch(Terms.SETS::contains);
        return set ? target.all("items") : List.of(target);
    }

    /** What a target is or is a part of; null where that has no name. */
    static String iri(Node target) {
        if (target.isText()) {
            return target.text();
        }
        Node source = target.get("source");
        if (source != null) {
            return source.isText() ? source.text() : source.text("id");
        }
        return target.text("id");
    }
}
