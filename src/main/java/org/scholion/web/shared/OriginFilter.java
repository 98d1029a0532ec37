package org.scholion.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses changing requests that another site's page made a browser send. Requests with an Authorization header are let
 * through, since no browser adds one on its own, and so are those to the API without any cookie: nobody acts there.
 */
@WebFilter(filterName = "origin", urlPatterns = "/*", asyncSupported = true)
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAllowed(request)) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswers.write(
                    response,
                    ProblemDocument.of(
                            "foreign-origin",
                            403,
                            "This request does not come from a page of this server. API clients send a token instead."));
        }
    }

    private boolean isAllowed(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean anonymous =
                request.getCookies() == null && (path.startsWith("/api/") || path.startsWith("/annotations/"));
        if (request.getHeader("Authorization") != null || anonymous) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        Set<String> own = origins.of(request.getScheme(), request.getHeader("Host"));
        // A browser sends a WebSocket's handshake with cookies from any site, though it is a GET (RFC 6455, 10.2).
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                ? OriginRule.isOwn(site, origin, own)
                : OriginRule.allows(request.getMethod(), site, origin, own);
    }
}
