package org.scholion.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.document.reading.RawFile;

/**
 * Refuses what is sent to a page before a byte of it is read, where it says that it is larger than an upload may be
 * (413), or is an upload that does not say how large it is (411). The container's own limit would end in an error of the
 * server. The API has its own, {@link BodyLimit}.
 */
public class PageBodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** The most that a page takes, in bytes: a document, and the frame of the form around it. */
    static final long BYTES = RawFile.LIMIT_BYTES + (64L << 10);

    /** The most that a form without files holds, in bytes: what the container takes as parameters. */
    static final long FORM_BYTES = 2L << 20;

    private static final String PAGE = "/errorpages/413.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        if (length > (isUpload(request) ? BYTES : FORM_BYTES)) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length < 0 && isUpload(request)) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        response.setStatus(status);
        // What is still on its way is not waited for.
        response.setHeader("Connection", "close");
        request.getRequestDispatcher(PAGE).forward(new Bodiless(request), response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** The request as the page of the refusal sees it: looking for parameters it must not begin to read the body. */
    private static final class Bodiless extends HttpServletRequestWrapper {
        Bodiless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
