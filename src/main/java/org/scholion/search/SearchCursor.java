package org.scholion.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;

/**
 * Where a page of hits ended: how many hits came before, and the last of them, by which the place is found again when
 * hits came or went meanwhile.
 */
public record SearchCursor(int passed, String last) {
    /** So many hits can be gone through; who looks for something will say more of it before. */
    public static final int DEEPEST = 1000;

    /** As it is handed out: opaque, fit for an address. */
    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((passed + " " + last).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor; null or blank is none.
     *
     * @throws Problem.InvalidInput naming {@code after} if it was not handed out here
     */
    public static SearchCursor parse(String token) {
        if (token == null || token.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 2);
            int passed = Integer.parseInt(parts[0]);
            if (parts.length == 2 && passed > 0 && passed <= DEEPEST) {
                return new SearchCursor(passed, parts[1]);
            }
        } catch (IllegalArgumentException malformed) {
            throw Page.Request.noCursor(token);
        }
        throw Page.Request.noCursor(token);
    }
}
