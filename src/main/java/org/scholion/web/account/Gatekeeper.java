package org.scholion.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.scholion.account.SignIn;
import org.scholion.account.Tokens;
import org.scholion.shared.Problem;
import org.scholion.web.shared.ActorPrincipal;
import org.scholion.web.shared.ActorPrincipal.Scheme;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.ProblemAnswers;
import org.scholion.web.shared.ProblemDocument;
import org.scholion.web.shared.ProblemDocuments;

/**
 * Knows who sends each request, without any HTTP session: API clients by token or password in the Authorization header,
 * browsers by the session cookie. Strangers get a problem document from the API and the sign-in page elsewhere. What a
 * person may do is the services' business.
 */
@ApplicationScoped
public class Gatekeeper implements HttpAuthenticationMechanism {
    private static final Set<String> GROUPS = Set.of("signed-in");

    private SignIn signIn;
    private Tokens tokens;

    protected Gatekeeper() {}

    @Inject
    public Gatekeeper(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Access access = Access.of(path(request));
        try {
            Optional<ActorPrincipal> known = access == Access.API && request.getHeader("Authorization") != null
                    ? byHeader(request.getHeader("Authorization"))
                    : byCookie(request);
            if (known.isPresent()) {
                request.setAttribute(CurrentActor.ATTRIBUTE, known.get());
                return context.notifyContainerAboutLogin(known.get(), GROUPS);
            }
            return switch (access) {
                case PUBLIC -> context.doNothing();
                case API -> challenge(request, response);
                case PAGE -> leadToSignIn(request, response);
            };
        } catch (Problem.TooMany crowd) {
            return answer(response, ProblemDocuments.of(crowd));
        } catch (IOException broken) {
            throw new AuthenticationException("The connection broke while somebody was turned away", broken);
        }
    }

    private Optional<ActorPrincipal> byCookie(HttpServletRequest request) {
        return SessionCookie.find(request)
                .flatMap(tokens::resolve)
                .map(actor -> new ActorPrincipal(actor, Scheme.SESSION));
    }

    private Optional<ActorPrincipal> byHeader(String header) {
        return Credentials.parse(header).flatMap(credentials -> {
            if (credentials instanceof Credentials.Bearer bearer) {
                return tokens.resolve(bearer.token()).map(actor -> new ActorPrincipal(actor, Scheme.BEARER));
            }
            Credentials.Basic basic = (Credentials.Basic) credentials;
            return signIn.verify(basic.handle(), basic.password())
                    .map(actor -> new ActorPrincipal(actor, Scheme.BASIC));
        });
    }

    private static AuthenticationStatus challenge(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        response.addHeader("WWW-Authenticate", "Bearer realm=\"scholion\"");
        if (request.getHeader("Sec-Fetch-Site") == null) {
            // Browsers would open a dialogue of their own over the page that asked.
            response.addHeader("WWW-Authenticate", "Basic realm=\"scholion\", charset=\"UTF-8\"");
        }
        return answer(response, ProblemDocuments.notSignedIn());
    }

    private static AuthenticationStatus answer(HttpServletResponse response, ProblemDocument problem)
            throws AuthenticationException {
        try {
            ProblemAnswers.write(response, problem);
        } catch (IOException broken) {
            throw new AuthenticationException("The connection broke while somebody was turned away", broken);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus leadToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String target = request.getContextPath() + "/sign-in?to="
                + URLEncoder.encode(ReturnPath.safe(asked(request)), StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // Scripts of Faces follow this form only (Jakarta Faces 4.0, section 13.4.4).
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean withQuery = request.getQueryString() != null && "GET".equals(request.getMethod());
        return withQuery ? path + "?" + request.getQueryString() : path;
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
