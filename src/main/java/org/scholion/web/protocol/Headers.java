package org.scholion.web.protocol;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that answers of the protocol carry. */
final class Headers {
    static final String CONTAINER_METHODS = "GET, HEAD, OPTIONS, POST";
    static final String ANNOTATION_METHODS = "GET, HEAD, OPTIONS, PUT, DELETE";

    private Headers() {}

    /** Pages of other sites may read what their own token, or nobody's, is answered: cookies do not count there. */
    static void everywhere(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Accept-Post, Allow, Content-Location, ETag, Link, Location, Preference-Applied, Vary");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    static void container(HttpServletResponse response) {
        response.setHeader("Allow", CONTAINER_METHODS);
        response.setHeader("Vary", "Accept, Prefer");
        response.setHeader("Accept-Post", MediaTypes.JSON_LD + ", application/json");
        response.addHeader("Link", "<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"");
        response.addHeader(
                "Link", "<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"");
    }

    static void annotation(HttpServletResponse response) {
        response.setHeader("Allow", ANNOTATION_METHODS);
        response.setHeader("Vary", "Accept");
        response.addHeader("Link", "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"");
    }

    /** Answers OPTIONS, and what a browser asks before it sends a request of another site's page. */
    static void options(HttpServletResponse response, String methods) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Authorization, Content-Type, If-Match, If-None-Match, Prefer, Slug");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
