package org.scholion.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts {@link SecurityHeaders} on every answer, and keeps what signed-in people see out of caches. */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String FACES_SERVLET = "jakarta.faces.webapp.FacesServlet";

    @Inject
    private transient PublicUrl publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean page = !path.startsWith(RESOURCES) && isPage(request);
        (page ? SecurityHeaders.forPages() : SecurityHeaders.forAnswers()).forEach(response::setHeader);
        if (publicUrl.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String cacheControl = SecurityHeaders.cacheControl(path);
        if (cacheControl != null) {
            response.setHeader("Cache-Control", cacheControl);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String name = request.getHttpServletMapping().getServletName();
        ServletRegistration servlet =
                name == null ? null : request.getServletContext().getServletRegistration(name);
        return servlet != null && FACES_SERVLET.equals(servlet.getClassName());
    }
}
