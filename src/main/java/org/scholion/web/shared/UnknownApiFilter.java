package org.scholion.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers below {@code /api} but outside any version of it, where the container would answer with HTML. */
@WebFilter(filterName = "unknownApi", urlPatterns = "/api/*", asyncSupported = true)
public class UnknownApiFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/api/v1") || path.startsWith("/api/v1/")) {
            chain.doFilter(request, response);
        } else {
            ProblemAnswers.write(
                    response,
                    ProblemDocument.of("not-found", 404, "There is nothing at this address. The API is at /api/v1."));
        }
    }
}
