package org.scholion.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * In which order works are listed. Works that are alike in it follow in filing order.
 *
 * @param descending the greatest first, filing order turned round too
 */
public record WorkSort(By by, boolean descending) implements Serializable {
    /** By names, year and title. */
    public static final WorkSort FILING = new WorkSort(By.NAME, false);

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What works can be sorted by. */
    public enum By {
        NAME("w.sortKey"),
        YEAR("w.facets.firstYear"),
        TITLE("w.facets.titleKey"),
        TYPE("w.facets.cslType"),
        /** The last change. */
        CHANGE("w.updatedAt");

        private final String path;

        By(String path) {
            this.path = path;
        }

        /** Where a work {@code w} has it, in the query language of Jakarta Persistence. */
        public String path() {
            return path;
        }

        /** The word in addresses: "name". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a word in an address means. */
        public static Optional<By> parse(String word) {
            for (By by : values()) {
                if (by.word().equals(word)) {
                    return Optional.of(by);
                }
            }
            return Optional.empty();
        }
    }

    /** A value that comes before those of all works. */
    public Object beforeAll() {
        return switch (by) {
            case NAME, TITLE, TYPE -> descending ? Character.toString(Character.MAX_CODE_POINT) : "";
            case YEAR -> descending ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            case CHANGE -> descending ? LATEST : Instant.EPOCH;
        };
    }

    /** What a work is sorted by. */
    public Object of(Work work) {
        return switch (by) {
            case NAME -> work.sortKey();
            case CHANGE -> work.updatedAt();
            case YEAR, TITLE, TYPE -> work.facets().sortedBy(by);
        };
    }
}
