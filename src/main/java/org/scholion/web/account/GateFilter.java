package org.scholion.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.ProblemAnswers;
import org.scholion.web.shared.ProblemDocuments;

/**
 * Turns away those whom the {@link Gatekeeper} does not know: with a problem document from the API, to the sign-in page
 * elsewhere. A filter and not the mechanism itself, so that what is refused is logged as well.
 */
@WebFilter(filterName = "gate", urlPatterns = "/*", asyncSupported = true)
public class GateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Access access = Access.of(Paths.of(request));
        if (request.getAttribute(Gatekeeper.CROWD) instanceof Problem crowd) {
            ProblemAnswers.write(response, ProblemDocuments.of(crowd));
        } else if (access == Access.PUBLIC
                || request.getAttribute(CurrentActor.ATTRIBUTE) != null
                || Access.isDecidedLater(request.getMethod(), Paths.of(request))) {
            chain.doFilter(request, response);
        } else if (access == Access.API) {
            challenge(request, response);
        } else {
            leadToSignIn(request, response);
        }
    }

    private static void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("WWW-Authenticate", "Bearer realm=\"scholion\"");
        if (request.getHeader("Sec-Fetch-Site") == null) {
            // Browsers would open a dialogue of their own over the page that asked.
            response.addHeader("WWW-Authenticate", "Basic realm=\"scholion\", charset=\"UTF-8\"");
        }
        ProblemAnswers.write(response, ProblemDocuments.notSignedIn());
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + "/sign-in?to="
                + URLEncoder.encode(ReturnPath.safe(Paths.asked(request)), StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The scripts of Faces follow this form only (Jakarta Faces 4.0, partial response).
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }
}
