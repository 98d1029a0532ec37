package org.scholion.web.account;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, from the application's root. */
final class Paths {
    private Paths() {}

    /** The path as the container understands it: decoded, without {@code ..} and parameters. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The path as it was sent, with the query of a GET, to come back to. */
    static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean withQuery = request.getQueryString() != null && "GET".equals(request.getMethod());
        return withQuery ? path + "?" + request.getQueryString() : path;
    }
}
