package org.scholion.bibliography.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a CSL style or locale file.
 *
 * @param name local name
 * @param attributes by local name; {@code xml:lang} is "lang"
 * @param text the characters directly inside it, as they stand in the file
 * @param line where it begins, from 1
 */
public record StyleNode(String name, Map<String, String> attributes, List<StyleNode> children, String text, int line) {

    public StyleNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An attribute's value, or null. */
    public String get(String attribute) {
        return attributes.get(attribute);
    }

    /** An attribute's value, or the given one where it is missing. */
    public String get(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    public boolean is(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    public Optional<StyleNode> child(String childName) {
        return children(childName).findFirst();
    }

    public Stream<StyleNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The element and everything in it, in the order of the file. */
    public Stream<StyleNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(StyleNode::all));
    }
}
