package org.scholion.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;

/**
 * Shows {@code /metrics} to programs on this machine only: they tell how the server is used. A request that a proxy
 * passed on counts as foreign, as its {@code Forwarded}, {@code X-Forwarded-For} or {@code Via} tells. {@code /health}
 * and {@code /openapi} are public: they tell nothing but "up" and what the API's guide says anyway.
 */
@WebFilter(filterName = "metricsGate", urlPatterns = "/metrics/*", asyncSupported = true)
public class MetricsGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLocal(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isLocal(HttpServletRequest request) throws IOException {
        return request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Via") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
