package org.scholion.document.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a form of markup from plain text: by the ending of the file's name, and by signs that hardly anything else has. */
public final class MarkupSigns {
    /** In chars; what follows is not looked at. */
    private static final int SAMPLE = 200_000;

    /** What a name with the right ending adds to the signs. */
    private static final int NAMED = 30;

    private final Set<String> endings;
    private final int least;
    private final int most;
    private final List<Sign> signs;

    /**
     * A sign.
     *
     * @param points how much it shows, of 100
     */
    public record Sign(Pattern pattern, int points) {

        public Sign(String pattern, int points) {
            this(Pattern.compile(pattern), points);
        }
    }

    /**
     * What a text shows.
     *
     * @param points of all its signs together
     * @param sorts how many sorts of signs it has
     * @param strongest points of the sign that shows most; 0 for none
     */
    public record Shown(int points, int sorts, int strongest) {}

    /**
     * The signs of one form.
     *
     * @param endings of files' names, in small letters without the dot
     * @param least the least confidence in a file of such a name
     * @param most the greatest
     */
    public MarkupSigns(Set<String> endings, int least, int most, List<Sign> signs) {
        this.endings = Set.copyOf(endings);
        this.least = least;
        this.most = most;
        this.signs = List.copyOf(signs);
    }

    /** The signs in a text; a sort that comes many times counts once. */
    public Shown in(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int points = 0;
        int sorts = 0;
        int strongest = 0;
        for (Sign sign : signs) {
            if (sign.pattern().matcher(sample).find()) {
                points += sign.points();
                sorts++;
                strongest = Math.max(strongest, sign.points());
            }
        }
        return new Shown(points, sorts, strongest);
    }

    /** How sure a reader may be of a file, 0 to 100: as sure as of its text, and surer by its name. */
    public int confidence(RawFile file, TextReader reader) {
        if (!file.isText()) {
            return 0;
        }
        int shown = reader.confidence(file.text());
        return endings.contains(file.ending()) ? Math.max(least, Math.min(most, shown + NAMED)) : shown;
    }
}
