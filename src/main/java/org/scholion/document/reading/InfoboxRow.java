package org.scholion.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an infobox that a copy flattened, taken apart by the evidence in the line.
 *
 * @param parts what the line holds, in order
 * @param evident whether something in the line shows that it is an infobox's row
 * @param mark the bullet before it, or null
 */
record InfoboxRow(List<Part> parts, boolean evident, String mark) {

    /** A stretch of the line as char offsets into the whole text. */
    record Part(BlockKind kind, int from, int to) {}

    private static final int LONGEST_LABEL = 40;

    private static final Pattern NAME_HEAD = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{L}+)? (?:name|transcription)");
    private static final Pattern PICTURE =
            Pattern.compile("(Flag|Coat of arms|Emblem|Seal|Logo|Location|Map|Portrait|State emblem)\\b.*\\b\\1");
    private static final Pattern PICTURE_OPENING =
            Pattern.compile("(?:Flag|Coat of arms|State emblem|Emblem|Seal|Logo|Location|Map|Portrait) (?:of|in) .*");

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October" + "|November|December)";
    private static final String DATE = "(?:\\d{1,2}[ \\u00A0])?" + MONTH + "[ \\u00A0](?:\\d{1,2},[ \\u00A0])?\\d{3,4}";
    private static final Pattern DATE_AT_END = Pattern.compile("(?<=[ \\u00A0])(?:" + DATE
            + "|(?:c\\. ?)?\\d{3,4}s?)(?:[ \\u00A0]?[–-][ \\u00A0]?(?:" + DATE
            + "|\\d{2,4}|present))?(?: (?:BC|AD|BCE|CE))?(?: \\([^()]{1,60}\\))?$");
    private static final Pattern YEARS_AT_START = Pattern.compile(
            "(?:c\\. ?)?\\d{3,4}(?:[ \\u00A0]?[–-][ \\u00A0]?(?:\\d{2,4}|present))?(?=[ \\u00A0]\\p{Lu})");
    private static final Pattern QUANTITY_AT_END =
            Pattern.compile("(?<=\\p{L}[ \\u00A0])[~$€£¥]?\\d[\\d,.]*(?:[ \\u00A0/%(].{0,40})?$");

    /**
     * Takes a line apart.
     *
     * @param next the line after it in the same box, or null
     * @param first whether the line opens the box
     * @param beforeRows whether no line so far was an evident row
     */
    static InfoboxRow of(Line line, Line next, boolean first, boolean beforeRows) {
        return bulleted(line)
                .or(() -> doubled(line))
                .or(() -> tabbed(line))
                .or(() -> picture(line))
                .or(() -> known(line))
                .or(() -> glued(line))
                .or(() -> head(line, next))
                .orElseGet(() -> plain(line, first, beforeRows));
    }

    /** Whether a line heads the names in one language: "Chinese name". */
    static boolean isNameHead(Line line) {
        return line.length() <= LONGEST_LABEL && NAME_HEAD.matcher(line.words()).matches();
    }

    private static Optional<InfoboxRow> bulleted(Line line) {
        return ListMark.of(line).filter(ListMark::isBullet).map(mark -> {
            Line words = line.from(mark.wordsAt());
            int split = bulletSplit(words);
            boolean noBreak = line.text().charAt(mark.wordsAt() - 1) == '\u00A0';
            List<Part> parts = split < 0
                    ? List.of(new Part(BlockKind.INFOBOX_VALUE, words.start(), words.end()))
                    : pair(words, split);
            return new InfoboxRow(parts, noBreak || split > 0, mark.label());
        });
    }

    private static int bulletSplit(Line words) {
        int glue = GluePoint.in(words, words.start());
        if (glue > 0) {
            return glue;
        }
        Matcher years = YEARS_AT_START.matcher(words.words());
        if (years.lookingAt()) {
            return skipSpace(words, words.start() + years.end());
        }
        for (Pattern ending : List.of(DATE_AT_END, QUANTITY_AT_END)) {
            Matcher found = ending.matcher(words.words());
            if (found.find() && found.start() > 0) {
                return words.start() + found.start();
            }
        }
        return -1;
    }

    /** A picture's text and its caption are often the same words twice; the second is the picture's, not the page's. */
    private static Optional<InfoboxRow> doubled(Line line) {
        int half = line.length() / 2;
        boolean spaced =
                line.length() % 2 == 1 && Separators.isSpace(line.text().charAt(line.start() + half));
        if (half < 8 || (line.length() % 2 == 1 && !spaced)) {
            return Optional.empty();
        }
        int second = line.end() - half;
        if (!line.text().regionMatches(line.start(), line.text(), second, half)) {
            return Optional.empty();
        }
        return Optional.of(new InfoboxRow(
                List.of(
                        new Part(BlockKind.CAPTION, line.start(), line.start() + half),
                        new Part(BlockKind.FURNITURE, second, line.end())),
                false,
                null));
    }

    private static Optional<InfoboxRow> tabbed(Line line) {
        int tab = line.tab(line.start());
        return tab > 0 ? Optional.of(new InfoboxRow(pair(line, skipSpace(line, tab)), true, null)) : Optional.empty();
    }

    private static Optional<InfoboxRow> picture(Line line) {
        boolean shown = PICTURE.matcher(line.words()).matches();
        boolean opened = GluePoint.in(line, line.start()) < 0
                && PICTURE_OPENING.matcher(line.words()).matches();
        return shown || opened ? Optional.of(whole(line, BlockKind.CAPTION, false)) : Optional.empty();
    }

    private static Optional<InfoboxRow> known(Line line) {
        int label = KnownLabels.after(line);
        if (label < 0) {
            return Optional.empty();
        }
        if (label == line.end()) {
            return Optional.of(whole(line, BlockKind.INFOBOX_LABEL, true));
        }
        Line rest = line.from(skipSpace(line, label));
        if (KnownLabels.after(rest) == rest.end()) {
            return Optional.of(new InfoboxRow(
                    List.of(
                            new Part(BlockKind.INFOBOX_LABEL, line.start(), label),
                            new Part(BlockKind.INFOBOX_LABEL, rest.start(), rest.end())),
                    true,
                    null));
        }
        return Optional.of(new InfoboxRow(pair(line, rest.start()), true, null));
    }

    private static Optional<InfoboxRow> glued(Line line) {
        int glue = GluePoint.in(line, line.start());
        return glue < 0 ? Optional.empty() : Optional.of(new InfoboxRow(pair(line, glue), true, null));
    }

    private static Optional<InfoboxRow> head(Line line, Line next) {
        boolean overBullets = next != null
                && line.length() <= LONGEST_LABEL
                && ListMark.of(next).filter(ListMark::isBullet).isPresent();
        boolean boxOfNames = next != null
                && isNameHead(next)
                && Character.isUpperCase(line.first())
                && line.words().chars().noneMatch(Character::isDigit);
        return overBullets || boxOfNames || isNameHead(line)
                ? Optional.of(whole(line, BlockKind.INFOBOX_LABEL, isNameHead(line) || line.openEnd()))
                : Optional.empty();
    }

    private static InfoboxRow plain(Line line, boolean first, boolean beforeRows) {
        if (first && line.length() <= LONGEST_LABEL * 2) {
            return whole(line, BlockKind.INFOBOX_LABEL, false);
        }
        boolean nativeName = NamedLanguages.isMostlyForeign(line.words());
        return whole(line, beforeRows && !nativeName ? BlockKind.CAPTION : BlockKind.INFOBOX_VALUE, false);
    }

    private static InfoboxRow whole(Line line, BlockKind kind, boolean evident) {
        return new InfoboxRow(List.of(new Part(kind, line.start(), line.end())), evident, null);
    }

    private static List<Part> pair(Line line, int valueFrom) {
        int labelTo = valueFrom;
        while (labelTo > line.start() && Separators.isSpace(line.text().charAt(labelTo - 1))) {
            labelTo--;
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(BlockKind.INFOBOX_LABEL, line.start(), labelTo));
        parts.add(new Part(BlockKind.INFOBOX_VALUE, valueFrom, line.end()));
        return parts;
    }

    private static int skipSpace(Line line, int from) {
        int at = from;
        while (at < line.end() && Separators.isSpace(line.text().charAt(at))) {
            at++;
        }
        return at;
    }
}
