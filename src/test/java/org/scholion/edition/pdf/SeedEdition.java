package org.scholion.edition.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.BibliographyEntry;
import org.scholion.edition.content.DocumentFacts;
import org.scholion.edition.content.EditionAnnotation;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionCitation;
import org.scholion.edition.content.EditionCitation.Stance;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.EditionPassage;
import org.scholion.edition.content.TextRun;
import org.scholion.edition.content.UnknownFields;
import org.scholion.shared.CodePointText;

/** An edition of one of the real articles, cut into blocks by a few plain rules, with marks placed by their words. */
final class SeedEdition {
    static final Instant PUBLISHED = Instant.parse("2026-11-21T10:15:00Z");
    private static final Pattern NOTE = Pattern.compile("\\s*(\\d+)\\. \\^ (?:[a-z] )*(.*)");
    private static final Pattern INFOBOX =
            Pattern.compile("(Status|Common languages|Religion|Government|Historical era|Today part of|Uyghur|Russian"
                    + "|Traditional Chinese|Simplified Chinese)(?! name)(.+)");
    private static final Pattern HEADING = Pattern.compile("(=+) ?(.+?) ?=+");

    final CodePointText text;
    private final List<EditionBlock> blocks = new ArrayList<>();
    private final List<EditionNote> notes = new ArrayList<>();
    private final List<EditionAnnotation> annotations = new ArrayList<>();
    private final List<EditionClaim> claims = new ArrayList<>();
    private String title;

    private SeedEdition(String text) {
        this.text = new CodePointText(text);
    }

    static SeedEdition of(String slug) {
        try {
            return ofArticle(Files.readString(Path.of("seeds", slug + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SeedEdition ofArticle(String text) {
        SeedEdition edition = new SeedEdition(text);
        edition.split();
        return edition;
    }

    /** An edition of a text made for one test, its paragraphs one a line. */
    static SeedEdition ofLines(String text) {
        SeedEdition edition = new SeedEdition(text);
        edition.title = "Lines";
        int start = 0;
        for (String line : text.split("\n", -1)) {
            edition.block(BlockKind.PARAGRAPH, 0, edition.text.codePointOffset(start), line);
            start += line.length() + 1;
        }
        return edition;
    }

    /** An edition of one block between two paragraphs. */
    static SeedEdition ofBlock(BlockKind kind, String words) {
        SeedEdition edition = new SeedEdition("Before.\n" + words + "\nAfter.");
        edition.title = "Block";
        edition.block(BlockKind.PARAGRAPH, 0, 0, "Before.");
        boolean table = kind == BlockKind.TABLE_CELL;
        edition.blocks.add(new EditionBlock(
                kind, kind == BlockKind.HEADING ? 3 : 1, table ? 0 : null, table ? 0 : null, 0, null, null, 8, words));
        edition.block(BlockKind.PARAGRAPH, 0, edition.text.length() - 6, "After.");
        return edition;
    }

    private void split() {
        int charStart = 0;
        int list = -1;
        for (String line : text.toString().split("\n", -1)) {
            int start = text.codePointOffset(charStart);
            charStart += line.length() + 1;
            Matcher note = NOTE.matcher(line);
            Matcher heading = HEADING.matcher(line.strip());
            if (note.matches()) {
                int number = Integer.parseInt(note.group(1));
                list += number == 1 ? 1 : 0;
                notes.add(new EditionNote(
                        list == 0 ? EditionNote.Kind.EXPLANATORY : EditionNote.Kind.SOURCE,
                        list,
                        number,
                        start + note.start(2),
                        note.group(2)));
            } else if (heading.matches()) {
                boolean first = blocks.isEmpty();
                title = first ? heading.group(2) : title;
                block(
                        first ? BlockKind.TITLE : BlockKind.HEADING,
                        first ? 0 : heading.group(1).length(),
                        start + line.indexOf(heading.group(2)),
                        heading.group(2));
            } else if (!line.isBlank() && !line.startsWith("Appearance move") && !line.equals("Infobox")) {
                plain(start, line);
            }
        }
    }

    private void plain(int start, String line) {
        Matcher infobox = INFOBOX.matcher(line);
        boolean inText = blocks.size() > 40;
        if (blocks.isEmpty()) {
            title = line;
            block(BlockKind.TITLE, 0, start, line);
        } else if (line.matches("- [A-Z][a-z]+\\d?: .*")) {
            int colon = line.indexOf(": ");
            infobox(BlockKind.INFOBOX_LABEL, start + 2, line.substring(2, colon));
            infobox(BlockKind.INFOBOX_VALUE, start + colon + 2, line.substring(colon + 2));
        } else if (line.startsWith("- ") || line.matches("  \\d+\\. .*")) {
            int at = line.startsWith("- ") ? 2 : line.indexOf(". ") + 2;
            block(BlockKind.LIST_ITEM, 1, start + at, line.substring(at));
        } else if (!inText && infobox.matches()) {
            infobox(BlockKind.INFOBOX_LABEL, start, infobox.group(1));
            infobox(BlockKind.INFOBOX_VALUE, start + infobox.start(2), infobox.group(2));
        } else if (line.startsWith("The Turkestan Islamic Government is organized")) {
            block(BlockKind.BLOCK_QUOTATION, 0, start, line);
        } else if (line.matches("(Kazakhs|Uyghurs|Others|Ethnicity) .{4,11}")) {
            int space = line.indexOf(' ');
            int row = List.of("Ethnicity", "Kazakhs", "Uyghurs", "Others").indexOf(line.substring(0, space));
            cell(row, 0, start, line.substring(0, space));
            cell(row, 1, start + space + 1, line.substring(space + 1));
        } else if (line.startsWith("Source: ")) {
            block(BlockKind.TABLE_SOURCE, 0, start, line);
        } else if (line.length() < 90 && line.matches("[A-Z].*[a-z)R]") && (inText || !line.contains(" "))) {
            block(BlockKind.HEADING, 2, start, line);
        } else {
            block(BlockKind.PARAGRAPH, 0, start, line);
        }
    }

    private void block(BlockKind kind, int level, int start, String words) {
        blocks.add(new EditionBlock(kind, level, null, null, null, null, null, start, words));
    }

    private void infobox(BlockKind kind, int start, String words) {
        blocks.add(new EditionBlock(kind, 0, null, null, 0, null, null, start, words));
    }

    private void cell(int row, int column, int start, String words) {
        blocks.add(new EditionBlock(BlockKind.TABLE_CELL, 0, row, column, 1, null, null, start, words));
    }

    /** The range of the first occurrence of some words. */
    EditionPassage passage(String words) {
        int start = text.indexOf(words, 0);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the article: " + words);
        }
        return new EditionPassage(start, start + words.codePointCount(0, words.length()));
    }

    /** The range from the first occurrence of some words to the end of the next occurrence of others. */
    EditionPassage passage(String first, String last) {
        EditionPassage start = passage(first);
        int end = text.indexOf(last, start.start()) + last.codePointCount(0, last.length());
        return new EditionPassage(start.start(), end);
    }

    SeedEdition annotate(String name, String body, EditionPassage passage) {
        annotations.add(new EditionAnnotation(
                "http://localhost:8080/annotations/" + name,
                List.of(passage),
                "Demo Scholar",
                PUBLISHED.minusSeconds(86_400),
                PUBLISHED.minusSeconds(3_600),
                body,
                "comment"));
        return this;
    }

    SeedEdition claim(String name, String statement, EditionPassage passage, EditionCitation... citations) {
        claims.add(new EditionClaim(
                "http://localhost:8080/claims/" + name,
                List.of(passage),
                statement,
                "Demo Scholar",
                PUBLISHED.minusSeconds(86_400),
                null,
                List.of(citations)));
        return this;
    }

    static EditionCitation cite(Stance stance, String reference, String locator, String quote) {
        return new EditionCitation(
                List.of(new TextRun(reference, false)), locator, quote, stance, "Demo Reviewer", PUBLISHED);
    }

    EditionContent content() {
        return content(new DocumentFacts(
                "Wikipedia contributors",
                null,
                null,
                null,
                "2024-01-06",
                "en",
                "Creative Commons Attribution-ShareAlike 4.0"));
    }

    EditionContent content(DocumentFacts facts) {
        return new EditionContent(
                "http://localhost:8080/editions/7d0f",
                title,
                1,
                facts,
                "Creative Commons Attribution-ShareAlike 4.0",
                "The text is unchanged. Page furniture was left out; highlights, footnotes and a bibliography were added.",
                "Demo Editor",
                PUBLISHED,
                blocks,
                notes,
                annotations,
                claims,
                List.of(
                        new BibliographyEntry(
                                "forbes1986",
                                List.of(
                                        new TextRun("Forbes, Andrew D. W. 1986. ", false),
                                        new TextRun(
                                                "Warlords and Muslims in Chinese Central Asia: A Political History of"
                                                        + " Republican Sinkiang 1911–1949",
                                                true),
                                        new TextRun(".", false))),
                        new BibliographyEntry("wang2020", List.of(new TextRun("Wang 2020.", false)))),
                List.of(new UnknownFields("Wang 2020", List.of("title", "publisher", "place"))));
    }
}
