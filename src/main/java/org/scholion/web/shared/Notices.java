package org.scholion.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.primefaces.PrimeFaces;
import org.scholion.shared.Problem;

/** What a page tells after an act, above its content. */
@RequestScoped
public class Notices {
    private Wording wording;

    protected Notices() {}

    @Inject
    public Notices(Wording wording) {
        this.wording = wording;
    }

    /** Tells that something was done. */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, wording.text(key, arguments));
    }

    /** Tells that something was done, on the page that a redirect leads to. */
    public void doneAfterRedirect(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, arguments);
    }

    /** Tells why an act was refused, and that what was typed is still there. */
    public void refused(Problem problem) {
        add(FacesMessage.SEVERITY_ERROR, problem.getMessage());
    }

    /**
     * Moves the focus once the page is updated.
     *
     * @param elementId id of the element that takes it
     */
    public void lead(String elementId) {
        PrimeFaces.current().ajax().addCallbackParam("focus", elementId);
    }

    /** Answers with the page for what does not exist. */
    public void missing(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, problem.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void add(FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, ""));
    }
}
