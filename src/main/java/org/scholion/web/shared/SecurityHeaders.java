package org.scholion.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that bound what a browser does with an answer of ours. */
public final class SecurityHeaders {
    /** Nothing of the answer is kept by anybody on the way. */
    public static final String NO_STORE = "no-store";

    /**
     * Nothing but what this server itself serves, and no scripts or styles inside a page. Pages get the same from
     * {@code primefaces.CSP_POLICY} in web.xml, with a nonce for PrimeFaces' scripts and leave for the few style
     * attributes that its components write.
     */
    static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; script-src 'self'";

    /** For scripts and style sheets: a browser keeps them, and asks with each page whether they are still the same. */
    private static final String ASK_AGAIN = "no-cache";

    /** For icons, which an open page asks for again and again, also while the server is away: an hour in seconds. */
    private static final String AN_HOUR = "max-age=3600";

    /** For fonts, which are many and hardly ever change: a week in seconds. */
    private static final String A_WEEK = "max-age=604800";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()");

    private SecurityHeaders() {}

    /** For pages: PrimeFaces adds the policy, with a nonce of its own. */
    static Map<String, String> forPages() {
        return EVERYWHERE;
    }

    /**
     * How long an answer may be kept; null for what Faces serves, whose addresses carry a version.
     *
     * @param path from the application's root
     */
    static String cacheControl(String path) {
        if (path.startsWith("/jakarta.faces.resource/")) {
            return null;
        }
        if (path.startsWith("/resources/images/")) {
            return AN_HOUR;
        }
        if (path.startsWith("/resources/")) {
            return path.endsWith(".woff2") ? A_WEEK : ASK_AGAIN;
        }
        return path.equals("/favicon.ico") ? ASK_AGAIN : NO_STORE;
    }

    /** For everything else. */
    static Map<String, String> forAnswers() {
        Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
        headers.put("Content-Security-Policy", POLICY);
        return headers;
    }
}
