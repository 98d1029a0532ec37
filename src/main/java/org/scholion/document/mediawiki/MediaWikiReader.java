package org.scholion.document.mediawiki;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;
import org.scholion.document.reading.Manuscript;
import org.scholion.document.reading.MarkupSigns;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.ReadText;
import org.scholion.document.reading.TextReader;

/**
 * Reads an article in the markup of MediaWiki, without asking a wiki: templates that an article's words need are known
 * by name, others fall away where they stand alone and leave their first words where they stand in a sentence. Whatever
 * is left open is read as words.
 */
@Dependent
public final class MediaWikiReader implements TextReader {
    private static final Form FORM = new Form("MediaWiki markup", "text/x-wiki;charset=utf-8");

    /** What nothing but a wiki writes, and how much it shows. */
    private static final MarkupSigns SIGNS = new MarkupSigns(
            Set.of("wiki", "mediawiki", "wikitext", "mw"),
            60,
            98,
            List.of(
                    new MarkupSigns.Sign("<ref(?:\\s[^<>]{0,200})?/?>", 40),
                    new MarkupSigns.Sign("\\{\\{\\s*+(?:#|[\\p{L}][^{}\\n|]{0,60}[|}\\n])", 30),
                    new MarkupSigns.Sign("\\[\\[[^\\[\\]\\n]{1,200}]]", 30),
                    new MarkupSigns.Sign("(?m)^\\{\\|", 20),
                    new MarkupSigns.Sign("'''[^'\\n]{1,200}'''", 20),
                    new MarkupSigns.Sign("(?m)^(={2,6})[^=\\n]{1,200}\\1[ \\t]*$", 10)));

    /** What shows as much as this by itself. */
    private static final int ALONE = 30;

    @Override
    public String name() {
        return "mediawiki";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public int confidence(RawFile file) {
        return SIGNS.confidence(file, this);
    }

    @Override
    public int confidence(String text) {
        MarkupSigns.Shown shown = SIGNS.in(text);
        return shown.strongest() >= ALONE ? Math.min(shown.points(), 95) : 0;
    }

    @Override
    public ReadText read(String text) {
        Manuscript manuscript = new Manuscript();
        WikiNotes notes = new WikiNotes();
        Expansion expansion = new Expansion(notes);
        String expanded = expansion.expand(text);
        WikiInline inline = new WikiInline(expansion, notes, manuscript);
        new WikiLines(manuscript, inline, expansion).write(expanded);
        notes.write(manuscript, inline);
        return manuscript.finish(this);
    }
}
