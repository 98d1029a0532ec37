package org.scholion.document;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.EdtfDate;
import org.scholion.shared.Cut;
import org.scholion.shared.Problem;

/**
 * What is known about a document. Everything but the title may be unknown, which is null: nothing is guessed and an
 * empty string is never stored.
 */
@Embeddable
public class Description {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?");
    private static final int LONGEST_TITLE = 1000;

    private String title;

    private String creator;

    private String source;

    private String archive;

    private String shelfmark;

    private String retrieved;

    private String language;

    private String licence;

    protected Description() {}

    /**
     * @param title the title, never unknown
     * @param creator who made it, as the document says it
     * @param source where it was taken from: a URL or a sentence
     * @param archive the archive or library that holds it
     * @param shelfmark its mark there
     * @param retrieved when it was taken from its source: an EDTF level 1 date (year, month or day, may be uncertain)
     * @param language its language as a BCP 47 tag
     * @param licence the terms under which it may be published, such as "CC BY-SA 4.0"
     * @throws Problem.InvalidInput if the title is missing or a field is malformed or too long
     */
    public Description(
            String title,
            String creator,
            String source,
            String archive,
            String shelfmark,
            String retrieved,
            String language,
            String licence) {
        this.title = known("title", title, LONGEST_TITLE);
        this.creator = known("creator", creator, 1000);
        this.source = known("source", source, 2000);
        this.archive = known("archive", archive, 1000);
        this.shelfmark = known("shelfmark", shelfmark, 500);
        this.retrieved = known("retrieved", retrieved, 64);
        this.language = known("language", language, 35);
        this.licence = known("licence", licence, 200);
        if (this.title == null) {
            throw new Problem.InvalidInput("title", "A document needs a title.");
        }
        if (this.language != null && !LANGUAGE.matcher(this.language).matches()) {
            throw new Problem.InvalidInput("language", "A language is a tag such as “en” or “zh-Hant”.");
        }
        if (this.retrieved != null && !isDate(this.retrieved)) {
            throw new Problem.InvalidInput("retrieved", "A date is written YYYY, YYYY-MM or YYYY-MM-DD.");
        }
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && EdtfDate.parse(text).isPresent();
    }

    /** A description of which nothing is known but the title. */
    public static Description titled(String title) {
        return new Description(title, null, null, null, null, null, null, null);
    }

    /** Like {@link #titled}, for a title that was read in a text: one that is too long is cut and ends in an ellipsis. */
    static Description titledAsRead(String title) {
        String words = title.strip();
        return titled(words.length() > LONGEST_TITLE ? Cut.to(words, LONGEST_TITLE - 1) + "…" : words);
    }

    private static String known(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String trimmed = value.strip();
        if (trimmed.length() > longest || trimmed.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "At most " + longest + " characters are kept here, without NUL.");
        }
        return trimmed;
    }

    public String title() {
        return title;
    }

    public String creator() {
        return creator;
    }

    public String source() {
        return source;
    }

    public String archive() {
        return archive;
    }

    public String shelfmark() {
        return shelfmark;
    }

    public String retrieved() {
        return retrieved;
    }

    public String language() {
        return language;
    }

    public String licence() {
        return licence;
    }
}
