package org.scholion.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** The id under which a request stands in the log. */
final class RequestIds {
    /** Request attribute under which the request log keeps the id. */
    static final String ATTRIBUTE = "org.scholion.web.shared.RequestLog.id";

    private RequestIds() {}

    /** The id, made now if the request has none yet. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, UUID.randomUUID().toString());
        }
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }
}
