package org.scholion.web.protocol;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** The forms in which annotations travel: JSON-LD with the profile of the model, and plain JSON. */
final class MediaTypes {
    static final String JSON_LD = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    static final String JSON = "application/json";

    private static final MediaType LD = new MediaType("application", "ld+json");

    private MediaTypes() {}

    /** The form to answer in; null where the client takes none of ours. */
    static String answer(List<String> accept) {
        if (accept.isEmpty()) {
            return JSON_LD;
        }
        boolean json = false;
        for (String header : accept) {
            for (String each : split(header)) {
                MediaType type = parse(each);
                if (type == null || "0".equals(type.getParameters().get("q"))) {
                    continue;
                }
                if (type.isCompatible(LD)) {
                    return JSON_LD;
                }
                json |= type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
            }
        }
        return json ? JSON : null;
    }

    /** Cuts at commas outside of quoted strings, such as that of the profile. */
    static List<String> split(String header) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < header.length(); at++) {
            char unit = header.charAt(at);
            if (unit == '"') {
                quoted = !quoted;
            } else if (unit == ',' && !quoted) {
                parts.add(header.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(header.substring(from));
        return parts;
    }

    private static MediaType parse(String text) {
        try {
            return MediaType.valueOf(text.strip());
        } catch (IllegalArgumentException notAType) {
            return null;
        }
    }

    /** Whether a body of this type is read as an annotation. */
    static boolean isRead(String contentType) {
        MediaType type = contentType == null ? null : parse(contentType);
        return type != null
                && !type.isWildcardType()
                && !type.isWildcardSubtype()
                && (type.isCompatible(LD) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
    }
}
