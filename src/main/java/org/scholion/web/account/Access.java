package org.scholion.web.account;

import java.util.List;
import java.util.Set;

/** What an address asks of those who are not signed in. */
enum Access {
    /** Open to everybody. */
    PUBLIC,
    /** Refused with a problem document. */
    API,
    /** Led to the sign-in page. */
    PAGE;

    private static final Set<String> PUBLIC_PATHS =
            Set.of("/sign-in", "/sign-in.xhtml", "/favicon.ico", "/robots.txt", "/openapi", "/health", "/metrics");
    private static final List<String> PUBLIC_FOLDERS =
            List.of("/resources/", "/jakarta.faces.resource/", "/health/", "/openapi/", "/metrics/");

    /**
     * Classifies an address.
     *
     * @param path from the application's root, decoded and without {@code ..}, as the container gives it
     */
    static Access of(String path) {
        if (path.equals("/api") || path.startsWith("/api/") || path.equals("/live")) {
            return API;
        }
        boolean open = PUBLIC_PATHS.contains(path)
                || PUBLIC_FOLDERS.stream().anyMatch(folder -> path.startsWith(folder) && !path.contains(".."));
        return open ? PUBLIC : PAGE;
    }
}
