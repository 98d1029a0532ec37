package org.scholion.web.bibliography;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.scholion.web.shared.Download;

/** A work as CSL-JSON alone, for programs that speak it; with an entity tag, so that it need not be sent twice. */
final class CslRecord {
    /** The media type that Citation Style Language registered with IANA. */
    static final String MEDIA_TYPE = "application/vnd.citationstyles.csl+json";

    private static final MediaType CSL = MediaType.valueOf(MEDIA_TYPE);
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSL).build();

    private CslRecord() {}

    /** Whether a client prefers it to the view of a work. */
    static boolean isAsked(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen != null && CSL.isCompatible(chosen.getMediaType());
    }

    static Response answer(Request request, WorkView view) {
        // The record holds the key, which may change without the work.
        EntityTag tag = new EntityTag("csl-" + view.version() + "-" + view.key());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                known == null ? Response.ok(view.csl().toString(), MEDIA_TYPE + ";charset=UTF-8") : known;
        return answer.tag(tag).cacheControl(Download.revalidated()).build();
    }
}
