package org.scholion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.ReadText;
import org.scholion.shared.CodePointText;

/** The third article's own notes in the forms in which articles come: each cited by a sentence of its own. */
public final class NotedArticle {
    public static final List<String> NOTES = notes();

    private NotedArticle() {}

    private static List<String> notes() {
        ReadText read = Readers.read(Seed.REPUBLIC.text());
        CodePointText text = new CodePointText(read.text());
        return read.notes().stream()
                .filter(note -> read.blocks().get(note.blockOrdinal()).kind() == BlockKind.SOURCE_NOTE)
                .map(note -> text.substring(note.body()))
                .toList();
    }

    /** As MediaWiki makes pages of articles. */
    public static String html() {
        String body = numbered(n -> "<p>Sentence " + n + " of the article.<sup id=\"cite_ref-" + n
                + "\" class=\"reference\"><a href=\"#cite_note-" + n + "\"><span>[</span>" + n
                + "<span>]</span></a></sup></p>\n");
        String notes = numbered(n -> "<li id=\"cite_note-" + n
                + "\"><span class=\"mw-cite-backlink\"><b><a href=\"#cite_ref-" + n
                + "\">^</a></b></span> <span class=\"reference-text\">" + escaped(NOTES.get(n - 1)) + "</span></li>\n");
        return "<!DOCTYPE html><html><head><title>Noted</title></head><body><h1>Noted</h1>\n" + body
                + "<h2>References</h2><ol class=\"references\">" + notes + "</ol></body></html>";
    }

    /** As word processors export them. */
    public static String plainHtml() {
        String body = numbered(n -> "<p>Sentence " + n + " of the article.<a href=\"#_ftn" + n + "\" name=\"_ftnref" + n
                + "\"><sup>[" + n + "]</sup></a></p>\n");
        String notes = numbered(n -> "<div id=\"ftn" + n + "\"><p><a href=\"#_ftnref" + n + "\" name=\"_ftn" + n
                + "\">[" + n + "]</a> " + escaped(NOTES.get(n - 1)) + "</p></div>\n");
        return "<html><body><h1>Noted</h1>\n" + body + "<hr>" + notes + "</body></html>";
    }

    public static String wikitext() {
        return "'''Noted''' is an [[article]].\n\n"
                + numbered(n -> "Sentence " + n + " of the article.<ref>" + NOTES.get(n - 1) + "</ref>\n\n")
                + "== References ==\n{{reflist}}\n";
    }

    public static String markdown() {
        return "# Noted\n\n"
                + numbered(n -> "Sentence " + n + " of the article.[^" + n + "]\n\n")
                + "## References\n\n"
                + numbered(n -> "[^" + n + "]: " + NOTES.get(n - 1).replaceAll("([\\p{Punct}])", "\\\\$1") + "\n\n");
    }

    public static String tei() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
                + "<title>Noted</title></titleStmt></fileDesc></teiHeader><text><body><div><head>Noted</head>\n"
                + numbered(n -> "<pb n=\"" + n + "\"/><p>Sentence " + n + " of the article.<note place=\"foot\" n=\""
                        + n + "\">" + escaped(NOTES.get(n - 1)) + "</note></p>\n")
                + "</div></body></text></TEI>";
    }

    /** As pandoc 2 made it of {@link #markdown()} with a list, a table and a quotation. */
    public static byte[] file(String name) {
        try (InputStream in = NotedArticle.class.getResourceAsStream("/documents/" + name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Each note's part for its number, from 1. */
    public static String numbered(java.util.function.IntFunction<String> part) {
        return IntStream.rangeClosed(1, NOTES.size()).mapToObj(part).collect(Collectors.joining());
    }

    public static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
