package org.scholion.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list that is read by keyset.
 *
 * @param items at most as many as were asked for
 * @param next where the following page begins, to be given back as {@code after}; null on the last page
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from a query that asked for one row more than the page holds.
     *
     * @param rows up to {@code limit + 1} rows in order
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> kept = rows.subList(0, limit);
        return new Page<>(kept, key.apply(kept.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /**
     * What part of a list is asked for.
     *
     * @param after the last id of the page before, or null for the first page
     * @param limit 1 to 200
     */
    public record Request(UUID after, int limit) {
        public static final int MAXIMUM = 200;

        public Request {
            if (limit < 1 || limit > MAXIMUM) {
                throw new Problem.InvalidInput("limit", "A page holds 1 to " + MAXIMUM + " items.");
            }
        }

        /** Reads the two query parameters as they came. */
        public static Request parse(String after, Integer limit) {
            return new Request(after == null || after.isBlank() ? null : id(after), limit == null ? 100 : limit);
        }

        private static UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                throw noCursor(text);
            }
        }

        /** The refusal of a cursor that does not lead anywhere; it names {@code after}. */
        public static Problem.InvalidInput noCursor(String cursor) {
            return new Problem.InvalidInput("after", "“" + cursor + "” is not a cursor that this list gave out.");
        }
    }
}
