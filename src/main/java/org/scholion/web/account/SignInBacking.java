package org.scholion.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;

/** The sign-in page: name, password, and the page that somebody was on the way to. */
@Named
@RequestScoped
public class SignInBacking {
    private Sessions sessions;
    private CurrentActor currentActor;

    private String handle;
    private String password;
    private String to;
    private boolean failed;
    private String refusal;

    protected SignInBacking() {}

    @Inject
    public SignInBacking(Sessions sessions, CurrentActor currentActor) {
        this.sessions = sessions;
        this.currentActor = currentActor;
    }

    /** Signs in whoever sent the form, and leads on whoever is signed in already. */
    public void enter() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        // A name and password in an address, where logs and histories would keep them, sign nobody in.
        if ("POST".equals(request.getMethod())) {
            signIn(external, request);
        } else if (currentActor.find().isPresent()) {
            leave();
        }
    }

    /** On failure the page comes again with what was typed but the password. */
    private void signIn(ExternalContext external, HttpServletRequest request) {
        try {
            failed = handle == null
                    || password == null
                    || sessions.signIn(handle.strip(), password, request, (HttpServletResponse) external.getResponse())
                            .isEmpty();
            if (failed) {
                external.setResponseStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                leave();
            }
        } catch (Problem.TooMany crowd) {
            refusal = crowd.getMessage();
            external.setResponseStatus(429);
        }
    }

    private void leave() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        // A path, not an address: behind a proxy this server does not know its own.
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", external.getRequestContextPath() + ReturnPath.safe(to));
        faces.responseComplete();
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** Whether name and password did not belong together. */
    public boolean isFailed() {
        return failed;
    }

    /** Why nobody can sign in at this moment, or null. */
    public String getRefusal() {
        return refusal;
    }
}
