package org.scholion.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The time zone of the reader's clock. Browsers do not send it, so the pages' script keeps it in a cookie. */
final class ReaderZone {
    /** Name of the cookie; its value is a name of the IANA time zone database. */
    static final String COOKIE = "zone";

    private ReaderZone() {}

    /** The zone of whoever the page is made for; the server's where it is not known. */
    static ZoneId current() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object cookie = faces == null
                ? null
                : faces.getExternalContext().getRequestCookieMap().get(COOKIE);
        return cookie instanceof Cookie kept ? of(kept.getValue()) : ZoneId.systemDefault();
    }

    /** The zone of a name that came from outside; the server's where it names none. */
    static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
