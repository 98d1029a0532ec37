package org.scholion.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts {@link SecurityHeaders} on every answer, and keeps what signed-in people see out of caches. */
@WebFilter(filterName = "securityHeaders", urlPatterns = "/*", asyncSupported = true)
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FACES_SERVLET = "jakarta.faces.webapp.FacesServlet";

    @Inject
    private transient PublicUrl publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean asset = isAsset(request.getServletPath());
        boolean page = !asset && isPage(request);
        (page ? SecurityHeaders.forPages() : SecurityHeaders.forAnswers()).forEach(response::setHeader);
        if (publicUrl.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!asset) {
            response.setHeader("Cache-Control", SecurityHeaders.NO_STORE);
        }
        chain.doFilter(request, response);
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/resources/")
                || path.startsWith("/jakarta.faces.resource")
                || path.equals("/favicon.ico");
    }

    private static boolean isPage(HttpServletRequest request) {
        String name = request.getHttpServletMapping().getServletName();
        ServletRegistration servlet =
                name == null ? null : request.getServletContext().getServletRegistration(name);
        return servlet != null && FACES_SERVLET.equals(servlet.getClassName());
    }
}
