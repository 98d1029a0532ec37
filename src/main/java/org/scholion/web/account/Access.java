package org.scholion.web.account;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** One annotation, or what was replied to it: anybody may ask, and is answered if it is shown to everybody. */
    private static final Pattern MAYBE_PUBLIC = Pattern.compile("/api/v1/annotations/[0-9A-Fa-f-]{36}(/replies)?");

    /** Whether what is asked for may turn out to be open to everybody, which its own resource decides. */
    static boolean isDecidedLater(String method, String path) {
        return isProtocol(path)
                || (method.equals("GET") || method.equals("HEAD"))
                        && MAYBE_PUBLIC.matcher(path).matches();
    }

    /** Whether it is answered by the annotation protocol, which knows itself what is for everybody. */
    private static boolean isProtocol(String path) {
        return path.equals("/annotations") || path.startsWith("/annotations/");
    }

    /**
     * Classifies an address.
     *
     * @param path from the application's root, decoded and without {@code ..}, as the container gives it
     */
    static Access of(String path) {
        if (path.equals("/api") || path.startsWith("/api/") || isProtocol(path) || path.equals("/live")) {
            return API;
        }
        boolean open = PUBLIC_PATHS.contains(path)
                || PUBLIC_FOLDERS.stream().anyMatch(folder -> path.startsWith(folder) && !path.contains(".."));
        return open ? PUBLIC : PAGE;
    }
}
