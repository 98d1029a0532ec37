package org.scholion.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Answers with problem documents where the container would answer with HTML: below {@code /api} but outside any version
 * of it, and where a request fails before it reaches a resource, such as for a header that cannot be read.
 */
@WebFilter(filterName = "unknownApi", urlPatterns = "/api/*", asyncSupported = true)
public class UnknownApiFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/api/v1") || path.startsWith("/api/v1/")) {
            chain.doFilter(request, new WithoutPages(response));
        } else {
            ProblemAnswers.write(
                    response,
                    ProblemDocument.of("not-found", 404, "There is nothing at this address. The API is at /api/v1."));
        }
    }

    /** Tells errors by problem documents, never by the container's pages. */
    private static final class WithoutPages extends HttpServletResponseWrapper {
        private final HttpServletResponse response;

        WithoutPages(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            response.resetBuffer();
            ProblemAnswers.write(response, ProblemDocuments.of(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            // What the container says of a failure is about its insides.
            sendError(status);
        }
    }
}
