package org.scholion.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookie that carries a session's token: out of reach of scripts, and not sent along by other sites' forms. */
final class SessionCookie {
    static final String NAME = "scholion_session";

    private SessionCookie() {}

    /** The token that a request carries. */
    static Optional<String> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank())
                        .findFirst();
    }

    /**
     * The header Set-Cookie for a new session.
     *
     * @param path the application's context path; empty for the root
     */
    static String of(String secret, Duration lifetime, String path, boolean secure) {
        return NAME + "=" + secret + "; Path=" + (path.isEmpty() ? "/" : path) + "; Max-Age=" + lifetime.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** The header Set-Cookie that takes it away. */
    static String none(String path, boolean secure) {
        return of("", Duration.ZERO, path, secure);
    }
}
