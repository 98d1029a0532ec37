package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the renderer noted down while it drew: where marked words stand and where each paragraph begins. */
final class PageRecord {
    private final List<PlacedWords> words = new ArrayList<>();
    private final Map<Integer, PlacedWords> paragraphs = new LinkedHashMap<>();

    void add(PlacedWords placed) {
        words.add(placed);
    }

    /** Notes the first words of a paragraph; later ones are ignored. */
    void addParagraph(int number, PlacedWords first) {
        paragraphs.putIfAbsent(number, first);
    }

    List<PlacedWords> words() {
        return words;
    }

    /** The first words of each paragraph by its number. */
    Map<Integer, PlacedWords> paragraphs() {
        return paragraphs;
    }
}
