package org.scholion.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses changing requests that another site's page made a browser send. Requests with an Authorization header are let
 * through: no browser adds one on its own.
 */
@WebFilter(filterName = "origin", urlPatterns = "/*", asyncSupported = true)
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean allowed = request.getHeader("Authorization") != null
                || OriginRule.allows(
                        request.getMethod(),
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader("Origin"),
                        origins.of(request.getScheme(), request.getHeader("Host")));
        if (allowed) {
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
}
