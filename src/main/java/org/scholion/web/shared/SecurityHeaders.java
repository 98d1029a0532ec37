package org.scholion.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that bound what a browser does with an answer of ours. */
public final class SecurityHeaders {
    /** Nothing of the answer is kept by anybody on the way. */
    public static final String NO_STORE = "no-store";

    /** The policy of everything that is no page: nothing but what this server itself serves. */
    static final String POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; connect-src 'self';"
            + " script-src 'self'";

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

    /** For everything else. */
    static Map<String, String> forAnswers() {
        Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
        headers.put("Content-Security-Policy", POLICY);
        return headers;
    }
}
