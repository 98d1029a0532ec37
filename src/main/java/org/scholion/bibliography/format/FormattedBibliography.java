package org.scholion.bibliography.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A bibliography as a style sets it, ready to be written as plain text, HTML or RTF. The same works give the same bytes.
 *
 * @param locale the language that it is set in
 */
public record FormattedBibliography(String locale, List<Entry> entries) {

    /** @param key citation key of the work */
    public record Entry(String key, List<Run> runs) {}

    public FormattedBibliography {
        entries = List.copyOf(entries);
    }

    /** One entry a line, or several where the style parts an entry into lines; a blank line between entries. */
    public String text() {
        return entries.stream().map(entry -> Run.plain(entry.runs()) + "\n").collect(Collectors.joining("\n"));
    }

    /**
     * A document of HTML without scripts and styles: an unordered list, each item with the work's key as its {@code
     * data-key}.
     */
    public String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(locale)
                .append("\">\n<head><meta charset=\"UTF-8\"><title>Bibliography</title></head>\n<body>\n<ul>\n");
        for (Entry entry : entries) {
            html.append("<li data-key=\"")
                    .append(Run.attribute(entry.key()))
                    .append("\">")
                    .append(Run.html(entry.runs()).replace("\n", "<br>"))
                    .append("</li>\n");
        }
        return html.append("</ul>\n</body>\n</html>\n").toString();
    }

    /** A document of Rich Text Format 1.5, in ASCII; each entry is a paragraph with a hanging indent. */
    public String rtf() {
        return RtfText.document(entries.stream().map(Entry::runs).toList());
    }
}
