package org.scholion.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.scholion.account.SignIn;
import org.scholion.account.Tokens;
import org.scholion.shared.Problem;
import org.scholion.web.shared.ActorPrincipal;
import org.scholion.web.shared.ActorPrincipal.Scheme;
import org.scholion.web.shared.CurrentActor;

/**
 * Knows who sends each request, without any HTTP session: API clients by token or password in the Authorization header,
 * browsers by the session cookie. It only knows people: the {@link GateFilter} turns strangers away, and what a person
 * may do is the services' business.
 */
@ApplicationScoped
public class Gatekeeper implements HttpAuthenticationMechanism {
    /** Request attribute with the problem where too many sign in at once. */
    static final String CROWD = Problem.TooMany.class.getName();

    private static final Set<String> GROUPS = Set.of("signed-in");

    private final SignIn signIn;
    private final Tokens tokens;

    @Inject
    public Gatekeeper(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            Optional<ActorPrincipal> known = identify(request);
            if (known.isPresent()) {
                request.setAttribute(CurrentActor.ATTRIBUTE, known.get());
                return context.notifyContainerAboutLogin(known.get(), GROUPS);
            }
        } catch (Problem.TooMany crowd) {
            request.setAttribute(CROWD, crowd);
        }
        return context.doNothing();
    }

    private Optional<ActorPrincipal> identify(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && Access.of(Paths.of(request)) == Access.API ? byHeader(header) : byCookie(request);
    }

    private Optional<ActorPrincipal> byCookie(HttpServletRequest request) {
        return SessionCookie.find(request).flatMap(secret -> tokens.resolve(secret)
                .map(actor -> new ActorPrincipal(actor, Scheme.SESSION, secret)));
    }

    private Optional<ActorPrincipal> byHeader(String header) {
        return Credentials.parse(header).flatMap(credentials -> {
            if (credentials instanceof Credentials.Bearer bearer) {
                return tokens.resolve(bearer.token())
                        .map(actor -> new ActorPrincipal(actor, Scheme.BEARER, bearer.token()));
            }
            Credentials.Basic basic = (Credentials.Basic) credentials;
            return signIn.verify(basic.handle(), basic.password())
                    .map(actor -> new ActorPrincipal(actor, Scheme.BASIC, null));
        });
    }
}
