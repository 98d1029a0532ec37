package org.scholion.document.mediawiki;

import java.util.Locale;
import java.util.regex.Pattern;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.Shape;

/** Infobox templates: each parameter a label and its values. What only lays the box out is left aside. */
final class Infobox {
    private static final Pattern LAYOUT = Pattern.compile(
            ".*(?:image|flag|symbol|logo|map|photo|picture|coat|alt|width|size|style|colou?r|align|class|link|coord|latd|longd)"
                    + "\\w*\\d*|bodyclass|above|child|embed");
    private static final Pattern CAPTION = Pattern.compile(".*caption\\d*");
    private static final Pattern HEAD = Pattern.compile("(?:common |conventional |official )?(?:long )?(?:name|title)");
    private static final Pattern VALUES = Pattern.compile("\\R|<br\\s*/?>|</?br>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("^[*#:;]+\\s*");

    private final Manuscript manuscript;
    private final WikiInline inline;
    private int boxes;

    Infobox(Manuscript manuscript, WikiInline inline) {
        this.manuscript = manuscript;
        this.inline = inline;
    }

    void write(Template box) {
        int group = next();
        box.named().forEach((key, value) -> {
            String name = key.replace('_', ' ').strip();
            if (CAPTION.matcher(name).matches()) {
                block(Shape.of(BlockKind.CAPTION), value);
            } else if (HEAD.matcher(name).matches()) {
                block(Shape.infobox(BlockKind.INFOBOX_LABEL, group), value);
            } else if (!LAYOUT.matcher(name).matches()) {
                row(name, value, group);
            }
        });
        // What stands beside pictures belongs to the box.
        inline.takeCaptions().forEach(caption -> block(Shape.of(BlockKind.CAPTION), caption));
    }

    /** The number of the next box of the article. */
    int next() {
        return boxes++;
    }

    private void row(String name, String value, int group) {
        if (inline.plain(value).isBlank()) {
            return;
        }
        block(
                Shape.infobox(BlockKind.INFOBOX_LABEL, group),
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        for (String one : VALUES.split(value)) {
            block(
                    Shape.infobox(BlockKind.INFOBOX_VALUE, group),
                    MARKS.matcher(one.strip()).replaceFirst(""));
        }
    }

    private void block(Shape shape, String words) {
        manuscript.begin(shape);
        inline.write(words);
        manuscript.end();
    }
}
