package org.scholion.web.account;

import java.util.Set;

/** Where somebody goes after signing in: a page of ours, never another site's. */
final class ReturnPath {
    private static final int LONGEST = 1000;
    private static final Set<String> NEVER = Set.of("/sign-in", "/sign-in.xhtml", "/sign-out");

    private ReturnPath() {}

    /**
     * The path itself if it is safe, otherwise the front page.
     *
     * @param asked path and query from the application's root, or null
     */
    static String safe(String asked) {
        return asked != null && isSafe(asked) ? asked : "/";
    }

    private static boolean isSafe(String asked) {
        if (!asked.startsWith("/") || asked.startsWith("//") || asked.length() > LONGEST) {
            return false;
        }
        // Browsers read a backslash as a slash and drop tabs and line breaks, so that "/\t/host" would leave us.
        if (asked.chars().anyMatch(unit -> unit <= ' ' || unit == '\\' || unit >= 0x7F && unit < 0xA0)) {
            return false;
        }
        String path = asked.split("[?#]", 2)[0];
        return !NEVER.contains(path) && !path.startsWith("/api/") && !path.startsWith("/live");
    }
}
