package org.scholion.bibliography.identifier;

import java.util.Optional;

/**
 * An International Standard Book Number (ISO 2108). The ten-digit and the thirteen-digit form of one number are equal.
 *
 * @param thirteen the thirteen digits without hyphens
 */
public record Isbn(String thirteen) {

    /**
     * Takes a number of ten or thirteen digits, with or without hyphens, dashes and spaces.
     *
     * @throws IllegalArgumentException if it is not an ISBN or its check digit is wrong
     */
    public Isbn(String thirteen) {
        String digits = compact(thirteen);
        Verdict verdict = checkCompact(digits);
        if (!verdict.isValid()) {
            throw new IllegalArgumentException("Not an ISBN (" + verdict + "): " + thirteen);
        }
        this.thirteen = digits.length() == 13 ? digits : toThirteen(digits);
    }

    /** The number, or nothing where the text is not one or its check digit is wrong. */
    public static Optional<Isbn> parse(String text) {
        return check(text).isValid() ? Optional.of(new Isbn(text)) : Optional.empty();
    }

    /** What is right or wrong with a number as written. */
    public static Verdict check(String text) {
        return checkCompact(compact(text));
    }

    private static Verdict checkCompact(String digits) {
        if (digits.matches("\\d{9}[\\dX]")) {
            return tenSum(digits) % 11 == 0 ? Verdict.VALID : Verdict.WRONG_CHECKSUM;
        }
        if (digits.matches("97[89]\\d{10}")) {
            return thirteenSum(digits) % 10 == 0 ? Verdict.VALID : Verdict.WRONG_CHECKSUM;
        }
        return Verdict.MALFORMED;
    }

    private static String compact(String text) {
        return text.replaceAll("[\\p{Pd}\\p{Zs}\\s]", "").replace('x', 'X');
    }

    private static int tenSum(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
            sum += (10 - i) * digit;
        }
        return sum;
    }

    private static int thirteenSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum;
    }

    private static String toThirteen(String ten) {
        String body = "978" + ten.substring(0, 9);
        return body + (10 - thirteenSum(body) % 10) % 10;
    }

    /** The ten-digit form; nothing for numbers of the 979 range, which have none. */
    public Optional<String> ten() {
        if (!thirteen.startsWith("978")) {
            return Optional.empty();
        }
        String body = thirteen.substring(3, 12);
        int check = (11 - tenSum(body + "0") % 11) % 11;
        return Optional.of(body + (check == 10 ? "X" : String.valueOf(check)));
    }

    @Override
    public String toString() {
        return thirteen;
    }
}
