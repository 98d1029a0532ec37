package org.scholion.web.desk;

import java.util.List;

/**
 * A revision set for reading.
 *
 * @param html the reading column's HTML, every word escaped
 * @param direction which way most of it is written, "ltr" or "rtl"; blocks that go the other way say so
 * @param outline its headings in the text's order, the notes of the source text last
 * @param paragraphs how many paragraphs are numbered
 */
public record ReadingText(String html, String direction, List<OutlineEntry> outline, int paragraphs) {

    public ReadingText {
        outline = List.copyOf(outline);
    }
}
