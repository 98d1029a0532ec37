package org.scholion.document.mediawiki;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Shape;

/** The second pass: headings, lists, tables and paragraphs, line by line as MediaWiki tells them apart. */
final class WikiLines {
    private static final Pattern HEADING = Pattern.compile("(={1,6})(.+?)\\1[ \\t]*");
    private static final Pattern QUOTE =
            Pattern.compile("</?blockquote(?:\\s[^<>]{0,200})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HATNOTE = Pattern.compile("<hatnote>(.*)</hatnote>");
    private static final Pattern GALLERY = Pattern.compile("</?gallery(?:\\s[^<>]{0,500})?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNKNOWN =
            Pattern.compile(Sign.UNKNOWN + "[^" + Sign.UNKNOWN_END + "]*" + Sign.UNKNOWN_END);

    private final Manuscript manuscript;
    private final WikiInline inline;
    private final Expansion expansion;
    private final WikiTable table;
    private final Infobox infobox;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private boolean quoting;
    private boolean gallery;

    WikiLines(Manuscript manuscript, WikiInline inline, Expansion expansion) {
        this.manuscript = manuscript;
        this.inline = inline;
        this.expansion = expansion;
        this.infobox = new Infobox(manuscript, inline);
        this.table = new WikiTable(manuscript, inline, infobox);
    }

    void write(String text) {
        text.lines().forEach(this::line);
        manuscript.end();
        captions();
    }

    private void line(String line) {
        String words = line.strip();
        if (words.indexOf(Sign.UNKNOWN) >= 0
                && UNKNOWN.matcher(words).replaceAll("").isBlank()) {
            return;
        }
        Matcher heading = HEADING.matcher(words);
        if (heading.matches()) {
            table.end();
            heading(heading.group(1).length(), heading.group(2).strip());
        } else if (words.length() > 2
                && words.charAt(0) == Sign.BOX.open()
                && words.indexOf(Sign.CLOSE) == words.length() - 1) {
            manuscript.end();
            infobox.write(expansion.templates().box(Integer.parseInt(words.substring(1, words.length() - 1))));
        } else if (table.takes(words)) {
            numbers.clear();
        } else {
            outsideTables(line, words);
        }
        if (!manuscript.isOpen()) {
            captions();
        }
    }

    private void outsideTables(String line, String words) {
        Matcher hatnote = HATNOTE.matcher(words);
        if (GALLERY.matcher(words).matches()) {
            manuscript.end();
            gallery = !words.startsWith("</");
        } else if (gallery) {
            int pipe = words.indexOf('|');
            block(Shape.of(BlockKind.CAPTION), pipe < 0 ? "" : words.substring(pipe + 1));
        } else if (hatnote.matches()) {
            block(Shape.of(BlockKind.FURNITURE), hatnote.group(1));
        } else if (QUOTE.matcher(words).find()) {
            quotations(words);
        } else if (words.isEmpty() || words.matches("-{4,}")) {
            manuscript.end();
            numbers.clear();
            captions();
        } else if ("*#;:".indexOf(line.charAt(0)) >= 0) {
            item(line);
        } else {
            paragraph(words);
        }
    }

    private void heading(int level, String words) {
        numbers.clear();
        boolean title = level == 1 && !manuscript.hasText();
        block(title ? Shape.of(BlockKind.TITLE) : Shape.heading(level), words);
    }

    private void block(Shape shape, String words) {
        manuscript.begin(shape);
        inline.write(words);
        manuscript.end();
    }

    private void paragraph(String words) {
        if (!manuscript.isOpen() || !numbers.isEmpty()) {
            numbers.clear();
            manuscript.begin(Shape.of(quoting ? BlockKind.BLOCK_QUOTATION : BlockKind.PARAGRAPH));
        } else {
            manuscript.words(" ");
        }
        inline.write(words);
    }

    private void quotations(String words) {
        Matcher tag = QUOTE.matcher(words);
        int at = 0;
        while (tag.find()) {
            if (!words.substring(at, tag.start()).isBlank()) {
                paragraph(words.substring(at, tag.start()));
            }
            manuscript.end();
            quoting = !tag.group().startsWith("</");
            at = tag.end();
        }
        if (!words.substring(at).isBlank()) {
            paragraph(words.substring(at));
        }
    }

    private void item(String line) {
        int depth = 0;
        while (depth < line.length() && "*#;:".indexOf(line.charAt(depth)) >= 0) {
            depth++;
        }
        String words = line.substring(depth).strip();
        String marks = line.substring(0, depth);
        if (marks.chars().allMatch(mark -> mark == ':')) {
            block(Shape.of(quoting ? BlockKind.BLOCK_QUOTATION : BlockKind.PARAGRAPH), words);
            return;
        }
        int level = depth;
        numbers.keySet().removeIf(deeper -> deeper > level);
        boolean numbered = marks.endsWith("#");
        int number = numbers.merge(depth, 1, Integer::sum);
        String label = numbered ? number + "." : marks.endsWith("*") ? "•" : null;
        manuscript.begin(Shape.item(depth, label));
        inline.write(words);
    }

    private void captions() {
        for (String caption : inline.takeCaptions()) {
            manuscript.begin(Shape.of(BlockKind.CAPTION));
            inline.write(caption);
            manuscript.end();
        }
    }
}
