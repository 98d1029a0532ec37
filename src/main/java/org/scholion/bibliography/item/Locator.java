package org.scholion.bibliography.item;

/**
 * A place within a work.
 *
 * @param label CSL's term: "page", "chapter", "folio", "volume", "note", "section", "paragraph", "line" …
 * @param value numbers and ranges with en dashes, "554, 556–557"; an open range keeps its dash, "188–"
 */
public record Locator(String label, String value) {

    /** @throws IllegalArgumentException if one of the two is blank */
    public Locator {
        if (label.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A locator needs a label and a value");
        }
    }

    public static Locator page(String value) {
        return new Locator("page", value);
    }

    /** Whether the value is more than one place: a range, a list or an open range. */
    public boolean isPlural() {
        return value.indexOf('–') >= 0 || value.indexOf(',') >= 0 || value.indexOf('&') >= 0;
    }

    /** For people: "p. 5", "pp. 144–145", "chapter 3". */
    public String display() {
        if (label.equals("page")) {
            return (isPlural() ? "pp. " : "p. ") + value;
        }
        return label + " " + value;
    }
}
