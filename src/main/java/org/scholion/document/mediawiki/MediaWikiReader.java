package org.scholion.document.mediawiki;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.document.reading.Manuscript;
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
    private static final int SAMPLE = 200_000;

    /** What nothing but a wiki writes, and how much it shows. */
    private static final List<Evidence> EVIDENCE = List.of(
            new Evidence(Pattern.compile("<ref(?:\\s[^<>]{0,200})?/?>"), 40),
            new Evidence(Pattern.compile("\\{\\{\\s*+(?:#|[\\p{L}][^{}\\n|]{0,60}[|}\\n])"), 30),
            new Evidence(Pattern.compile("\\[\\[[^\\[\\]\\n]{1,200}]]"), 30),
            new Evidence(Pattern.compile("(?m)^\\{\\|"), 20),
            new Evidence(Pattern.compile("'''[^'\\n]{1,200}'''"), 20),
            new Evidence(Pattern.compile("(?m)^(={2,6})[^=\\n]{1,200}\\1[ \\t]*$"), 10));

    private record Evidence(Pattern pattern, int points) {}

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
        boolean named =
                switch (file.ending()) {
                    case "wiki", "mediawiki", "wikitext", "mw" -> true;
                    default -> false;
                };
        if (!file.isText()) {
            return 0;
        }
        int shown = confidence(file.text());
        return named ? Math.max(60, Math.min(98, shown + 30)) : shown;
    }

    @Override
    public int confidence(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int points = 0;
        boolean markup = false;
        for (Evidence evidence : EVIDENCE) {
            if (evidence.pattern().matcher(sample).find()) {
                points += evidence.points();
                markup |= evidence.points() >= 30;
            }
        }
        return markup ? Math.min(points, 95) : 0;
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
