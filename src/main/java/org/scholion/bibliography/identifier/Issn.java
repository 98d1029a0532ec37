package org.scholion.bibliography.identifier;

import java.util.Optional;

/**
 * An International Standard Serial Number (ISO 3297).
 *
 * @param value four digits, a hyphen, three digits and the check digit
 */
public record Issn(String value) {

    /**
     * Takes eight digits with or without hyphen, dash or spaces.
     *
     * @throws IllegalArgumentException if it is not an ISSN or its check digit is wrong
     */
    public Issn(String value) {
        if (!check(value).isValid()) {
            throw new IllegalArgumentException("Not an ISSN (" + check(value) + "): " + value);
        }
        String digits = compact(value);
        this.value = digits.substring(0, 4) + "-" + digits.substring(4);
    }

    public static Optional<Issn> parse(String text) {
        return check(text).isValid() ? Optional.of(new Issn(text)) : Optional.empty();
    }

    /** What is right or wrong with a number as written. */
    public static Verdict check(String text) {
        String digits = compact(text);
        if (!digits.matches("\\d{7}[\\dX]")) {
            return Verdict.MALFORMED;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (8 - i) * (digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0');
        }
        return sum % 11 == 0 ? Verdict.VALID : Verdict.WRONG_CHECKSUM;
    }

    private static String compact(String text) {
        return text.replaceAll("[\\p{Pd}\\p{Zs}\\s]", "").replace('x', 'X');
    }

    @Override
    public String toString() {
        return value;
    }
}
