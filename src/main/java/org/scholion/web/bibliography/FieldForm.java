package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scholion.bibliography.FieldOrigin;

/** One field of a work: what it says, where that comes from, and what is being typed instead. */
public class FieldForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String value;
    private final Origin origin;
    private final ArrayList<SpellingLine> spellings = new ArrayList<>();
    private String lang;
    private boolean open;
    private String typed;
    private boolean inConflict;
    private String theirs;
    private String wrong;

    /**
     * @param value what it says, or null if it is unknown
     * @param origin where that comes from, or null
     */
    FieldForm(String name, String value, Origin origin) {
        this.name = name;
        this.value = value;
        this.origin = origin;
        this.typed = value;
    }

    /** Adds how it reads elsewhere. */
    void spell(SpellingLine spelling) {
        spellings.add(spelling);
    }

    /** Says in which language the value is. */
    FieldForm inLanguage(String tag) {
        this.lang = tag;
        return this;
    }

    /** How it reads in other scripts and languages. */
    public List<SpellingLine> getSpellings() {
        return spellings;
    }

    /** Language tag of the value, or null. */
    public String getLang() {
        return lang;
    }

    /** Goes on typing after somebody else changed the work. */
    void carryOn(FieldForm former) {
        open = true;
        typed = former.typed;
        inConflict = true;
        theirs = value;
    }

    public void edit() {
        open = true;
    }

    /** Gives up what was typed. */
    public void leave() {
        open = false;
        typed = value;
        inConflict = false;
        wrong = null;
    }

    void refuse(String why) {
        wrong = why;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return value;
    }

    public boolean isUnknown() {
        return value == null;
    }

    public Origin getOrigin() {
        return origin;
    }

    /** Whether somebody opened the field to edit it. */
    public boolean isOpen() {
        return open;
    }

    /** Whether the field shows a box to type in; an unknown one always does. */
    public boolean isShownOpen() {
        return open || isUnknown();
    }

    /** What it holds: "type", "text", "names" or "date". */
    public String getKind() {
        return FieldValue.kind(name);
    }

    /** Whether it is a title, which may read otherwise in other scripts. */
    public boolean isSpellable() {
        return name.endsWith("title") || name.startsWith("title");
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    /** Whether somebody else changed the work while this was typed. */
    public boolean isInConflict() {
        return inConflict;
    }

    /** What the field says on the server after such a change; null if it is unknown there. */
    public String getTheirs() {
        return theirs;
    }

    /** What was wrong with what was typed, or null. */
    public String getWrong() {
        return wrong;
    }

    /**
     * How a text or a name reads elsewhere.
     *
     * @param form "original", "transliteration" or "translation"
     * @param lang language tag, or null
     */
    public record SpellingLine(String text, String form, String lang) implements Serializable {}

    /**
     * Where a field's content comes from.
     *
     * @param source note, import or person
     * @param detail which note and rule, or which file; null for a person
     * @param person name of who entered it or brought it
     */
    public record Origin(String source, String detail, String person, Instant at) implements Serializable {

        static Origin of(FieldOrigin origin, String person) {
            return new Origin(origin.source().name().toLowerCase(Locale.ROOT), origin.detail(), person, origin.at());
        }
    }
}
