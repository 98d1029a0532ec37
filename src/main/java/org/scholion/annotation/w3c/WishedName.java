package org.scholion.annotation.w3c;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scholion.annotation.Visibility;

/**
 * The name that an annotation may get for the one that its client wishes for (RFC 5023, section 9.7). One that others
 * see is called as wished. A private one has its author's mark behind that: its author alone can then wish for a name
 * that it takes, and whether a name is free tells nobody of what others keep to themselves.
 */
final class WishedName {
    /** Between a wish and its author's mark; never part of a wish. Unreserved in IRIs (RFC 3986, section 2.3). */
    private static final char MARKED = '~';

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /** In chars. */
    private static final int LONGEST = 100;

    private WishedName() {}

    /**
     * What a wish comes to.
     *
     * @return letters, digits and {@code . _ - ~}, 1 to 113 chars; empty if nothing plain is left of the wish, it is too
     *     long, or it looks like an id
     */
    static Optional<String> of(String wish, Visibility visibility, UUID authorId) {
        String plain = wish.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        if (plain.isEmpty() || plain.length() > LONGEST || isId(plain)) {
            return Optional.empty();
        }
        return Optional.of(visibility == Visibility.PRIVATE ? plain + MARKED + mark(authorId) : plain);
    }

    /** The last twelve digits of the author's id, which are random. */
    private static String mark(UUID authorId) {
        return authorId.toString().substring(24);
    }

    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** Whether an annotation of this name was shown to others from the first. */
    static boolean wasShown(String name) {
        return name.indexOf(MARKED) < 0 && !isId(name);
    }
}
