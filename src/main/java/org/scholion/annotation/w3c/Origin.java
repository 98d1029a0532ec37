package org.scholion.annotation.w3c;

import jakarta.json.JsonObject;
import java.util.List;
import org.scholion.annotation.Carried;

/**
 * Who wrote an annotation that came from elsewhere, and where.
 *
 * @param author the name that its creator has there, or their IRI; null where nothing is said
 * @param source the IRI by which it is known there; null where it has none
 */
public record Origin(String author, String source) {

    /** The origin of an annotation; null for what was made here, or says nothing of it. */
    public static Origin of(Carried carried) {
        if (carried.given() == null) {
            return null;
        }
        String author = author(Given.parse(carried.given()).json());
        return author == null && carried.via() == null ? null : new Origin(author, carried.via());
    }

    private static String author(JsonObject json) {
        List<Node> creators = Node.root(json).all("creator");
        return creators.stream()
                .map(each -> each.isText() ? each.text() : each.isObject() ? named(each) : null)
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static String named(Node creator) {
        return creator.all("name").stream()
                .filter(Node::isText)
                .map(Node::text)
                .findFirst()
                .orElseGet(() -> creator.has("id") && creator.get("id").isText() ? creator.text("id") : null);
    }
}
