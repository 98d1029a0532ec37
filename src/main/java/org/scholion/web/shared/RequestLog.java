package org.scholion.web.shared;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives every request an id and logs one line for it when it is answered: id, method, path, status, milliseconds and
 * the person's handle. The id of a caller is taken over from {@value #HEADER} where it is short and plain; the answer
 * carries it in the same header. Queries are left out of the log, since they may hold secrets.
 */
public final class RequestLog implements Filter {
    /** The header with the id, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final Logger LOG = System.getLogger("org.scholion.request");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    /** The id of the request that this thread is answering, for log lines and problem documents. */
    public static Optional<String> currentId() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        HttpServletResponse response = (HttpServletResponse) plainResponse;
        long start = System.nanoTime();
        String id = idOf(request);
        response.setHeader(HEADER, id);
        CURRENT.set(id);
        boolean thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            CURRENT.remove();
            if (!thrown && request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new LogAtTheEnd(id, request, response, start));
            } else {
                int status = thrown ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
                log(id, request, status, start);
            }
        }
    }

    private static String idOf(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static void log(String id, HttpServletRequest request, int status, long start) {
        if (LOG.isLoggable(Level.INFO)) {
            Principal person = request.getUserPrincipal();
            String path = CONTROLS.matcher(request.getRequestURI()).replaceAll("?");
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            LOG.log(
                    Level.INFO,
                    id + " " + request.getMethod() + " " + path + " " + status + " " + milliseconds + " ms "
                            + (person == null ? "-" : person.getName()));
        }
    }

    private record LogAtTheEnd(String id, HttpServletRequest request, HttpServletResponse response, long start)
            implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            log(id, request, response.getStatus(), start);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
