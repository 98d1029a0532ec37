package org.scholion.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.scholion.account.Actor;
import org.scholion.account.SignIn;
import org.scholion.account.Token;
import org.scholion.account.Tokens;
import org.scholion.web.shared.PublicUrl;

/** Begins and ends browsers' sessions. A session is a token in a cookie; pages keep nothing across people. */
@ApplicationScoped
public class Sessions {
    private final SignIn signIn;
    private final Tokens tokens;
    private final PublicUrl publicUrl;

    @Inject
    public Sessions(SignIn signIn, Tokens tokens, PublicUrl publicUrl) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /**
     * Signs a person in and gives their browser the cookie.
     *
     * @return empty if handle and password do not belong together
     * @throws org.scholion.shared.Problem.TooMany if too many others sign in at this moment
     */
    public Optional<Actor> signIn(
            String handle, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> actor = signIn.verify(handle, password);
        actor.ifPresent(person -> {
            SessionCookie.find(request).ifPresent(tokens::revoke);
            forgetPages(request);
            Tokens.Issued issued = tokens.issue(person, Token.Kind.SESSION);
            response.addHeader(
                    "Set-Cookie",
                    SessionCookie.of(
                            issued.secret(),
                            Token.Kind.SESSION.lifetime(),
                            request.getContextPath(),
                            publicUrl.isSecure()));
        });
        return actor;
    }

    /** Ends the session of a browser, on the server as well as there. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.find(request).ifPresent(tokens::revoke);
        forgetPages(request);
        response.addHeader("Set-Cookie", SessionCookie.none(request.getContextPath(), publicUrl.isSecure()));
    }

    private static void forgetPages(HttpServletRequest request) {
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
    }
}
