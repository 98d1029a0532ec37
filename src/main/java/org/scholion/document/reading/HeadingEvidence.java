package org.scholion.document.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headings that a copy left without a mark from captions and fragments. A table of contents or "[edit]" marks
 * in the copy decide alone; otherwise a heading is a section name that encyclopedias use everywhere, or a short line
 * that stands alone before prose, closes like no sentence and shows nothing that captions show. In doubt there is no
 * heading: one that is missed is still in the text, one that is invented misleads.
 */
final class HeadingEvidence {
    static final int USUAL_LEVEL = 2;
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 16;
    private static final int PROSE = 80;

    private static final Set<String> SECTION_NAMES = Set.of(
            "see also",
            "references",
            "notes",
            "footnotes",
            "citations",
            "sources",
            "bibliography",
            "works cited",
            "further reading",
            "external links",
            "notes and references",
            "explanatory notes",
            "general references",
            "history",
            "background",
            "aftermath",
            "legacy",
            "etymology",
            "geography",
            "economy",
            "demographics",
            "culture",
            "politics",
            "overview",
            "gallery",
            "early life",
            "personal life");

    /** Section names below which a copy without list marks leaves one item on each line. */
    private static final Set<String> LIST_SECTIONS = Set.of(
            "see also",
            "bibliography",
            "works cited",
            "further reading",
            "external links",
            "general references",
            "references",
            "sources");

    private static final Pattern CAPTION_SIGN = Pattern.compile(
            "\\((?:[^()]* )?(?:left|right|cent(?:er|re)|top|bottom|above|below|middle|background|foreground)\\b[^()]*\\)"
                    + "|\\b(?:left|right) to (?:left|right)\\b"
                    + "|\\b(?:in|c\\.|circa|on|by|from|since) (?:\\p{L}+ |\\d{1,2} \\p{L}+ |\\p{L}+ \\d{1,2}, )?\\d{3,4}s?$"
                    + "|^(?:A|An|Map|Flag|Portrait|Photo|Photograph|Painting|Poster|Statue|View|Coat of arms|Emblem|Seal|Logo"
                    + "|Members|Soldiers|Troops|Location|Banknote|Stamp|Ruins|Monument|Tomb|Grave|Bust|Cover) (?:\\p{Ll}|of\\b)"
                    + "|^\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)? (?:with|and his|in|at|on|near|during|before|after|as) ");

    private final Map<String, Integer> contents = new HashMap<>();
    private final boolean english;
    private boolean editMarks;

    HeadingEvidence(boolean english) {
        this.english = english;
    }

    /** Takes in an entry of the page's own table of contents. */
    void addContents(String words, int level) {
        contents.putIfAbsent(folded(words), level);
    }

    /** Takes in that the copy kept the marks which stand after every heading of a page. */
    void addEditMark() {
        editMarks = true;
    }

    /**
     * Whether a line is a heading by its words alone, given the line after it in the same passage, which may be null:
     * a section's name in a run of short lines is one of a list.
     */
    boolean isNamed(Line line, Line below) {
        if (line.length() > LONGEST) {
            return false;
        }
        if (Furniture.editMark(line) > line.start() || contents.containsKey(words(line))) {
            return true;
        }
        boolean opensText = below == null || below.length() >= PROSE || below.endsSentence() || opensList(line);
        return !editMarks && contents.isEmpty() && opensText && SECTION_NAMES.contains(words(line));
    }

    /** Whether words show what captions show: a place in a picture, a date at the end, a picture's opening. */
    static boolean showsCaption(Line line) {
        return line.length() <= LONGEST && CAPTION_SIGN.matcher(line.words()).find();
    }

    static boolean opensList(Line line) {
        return line.length() <= LONGEST && LIST_SECTIONS.contains(words(line));
    }

    /** Whether a line that stands alone is a heading, judged with the passage after it, which may be null. */
    boolean isUnmarkedHeading(Line line, List<Line> next) {
        if (editMarks || !contents.isEmpty() || next == null) {
            return false;
        }
        return looksLikeHeading(line) && !looksLikeHeading(next.get(0)) && opensSection(next);
    }

    int level(Line line) {
        return contents.getOrDefault(words(line), USUAL_LEVEL);
    }

    private boolean looksLikeHeading(Line line) {
        if (line.length() > LONGEST || line.endsSentence() || ",;:-–—".indexOf(line.last()) >= 0) {
            return false;
        }
        int first = line.text().codePointAt(line.start());
        boolean opens = Character.isDigit(first) || (Character.isLetter(first) && !Character.isLowerCase(first));
        String words = line.words();
        boolean brief = words.split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS;
        boolean plain = words.chars().noneMatch(c -> c == ',' || c == ';' || c == '\t' || c == '|' || c == '=');
        return opens
                && brief
                && plain
                && ListMark.of(line).isEmpty()
                && !showsCaption(line)
                && !(english && Sentences.hasVerb(words));
    }

    /** A section begins with prose, a caption that closes as a sentence, a list or a table. */
    private static boolean opensSection(List<Line> next) {
        Line first = next.get(0);
        return first.length() >= PROSE
                || first.endsSentence()
                || showsCaption(first)
                || first.last() == ':'
                || (next.size() > 1 && ListMark.of(first).isPresent())
                || FlattenedTable.in(next).isPresent();
    }

    private static String words(Line line) {
        int mark = Furniture.editMark(line);
        return line.length() > LONGEST
                ? ""
                : folded(mark > line.start() ? line.text().substring(line.start(), mark) : line.words());
    }

    private static String folded(String words) {
        return words.replace('\u00A0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
