package org.scholion.document.reading;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;

/**
 * Reads the form {@code = Title =}, {@code Infobox}, {@code - Key: value}, {@code == Heading ==}: wiki text boiled
 * down to its words. Marks are separators; a block holds the words only. The word "Infobox" itself is furniture. A
 * heading's level is the number of its equals signs, at least 2, after MediaWiki's rule for uneven signs.
 */
@Dependent
public final class InfoboxArticleReader implements TextReader {
    private static final int TITLE_EVIDENCE = 60;
    private static final int INFOBOX_EVIDENCE = 25;
    private static final int HEADING_EVIDENCE = 5;
    private static final int MOST_HEADINGS = 5;

    @Override
    public String name() {
        return "infobox-article";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int confidence(String text) {
        List<Line> lines = Line.of(text);
        boolean titled = false;
        boolean infobox = false;
        int headings = 0;
        for (int i = 0; i < lines.size(); i++) {
            Optional<EqualsHeading> heading = EqualsHeading.of(lines.get(i));
            if (heading.isPresent()) {
                boolean isTitle = heading.get().signs() == 1;
                titled |= isTitle && i == 0;
                headings += isTitle ? 0 : 1;
            } else {
                infobox = infobox || InfoboxArticleWalk.opensInfobox(lines, i);
            }
        }
        return Math.min(
                100,
                (titled ? TITLE_EVIDENCE : 0)
                        + (infobox ? INFOBOX_EVIDENCE : 0)
                        + Math.min(headings, MOST_HEADINGS) * HEADING_EVIDENCE);
    }

    @Override
    public ReadText read(String text) {
        Draft draft = new Draft(text);
        new InfoboxArticleWalk(draft, Line.of(text)).walk();
        return draft.toReadText(this);
    }
}
