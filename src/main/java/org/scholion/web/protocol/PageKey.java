package org.scholion.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.scholion.shared.Problem;

/**
 * Which page of a container is meant: the annotations after one, before one, or the last ones. The place in the order is
 * only told, never walked to, so that every page costs the same.
 *
 * @param after the annotation before the page, or null
 * @param before the annotation after the page, or null
 * @param last whether the last page is meant
 * @param start how many annotations there were before the page when its IRI was given out
 * @param iris whether it tells the IRIs of its annotations only
 */
record PageKey(UUID after, UUID before, boolean last, long start, boolean iris) {

    static PageKey first(boolean iris) {
        return new PageKey(null, null, false, 0, iris);
    }

    static PageKey last(boolean iris) {
        return new PageKey(null, null, true, 0, iris);
    }

    static PageKey after(UUID id, long start, boolean iris) {
        return new PageKey(id, null, false, start, iris);
    }

    static PageKey before(UUID id, long start, boolean iris) {
        return new PageKey(null, id, false, Math.max(0, start), iris);
    }

    /** The page that a request's query means; null where it means the container itself. */
    static PageKey of(HttpServletRequest request) {
        String start = request.getParameter("start");
        boolean last = request.getParameter("last") != null;
        if (start == null && !last) {
            return null;
        }
        boolean iris = request.getParameter("iris") != null;
        return last ? last(iris) : new PageKey(id(request, "after"), id(request, "before"), false, number(start), iris);
    }

    private static UUID id(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.InvalidInput(name, "“" + text + "” is no page that this container gave out.");
        }
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Problem.InvalidInput("start", "“" + text + "” is no page that this container gave out.");
    }

    /** The query of its IRI. */
    String query() {
        StringBuilder query = new StringBuilder("?");
        if (last) {
            query.append("last=1");
        } else {
            if (after != null) {
                query.append("after=").append(after).append('&');
            }
            if (before != null) {
                query.append("before=").append(before).append('&');
            }
            query.append("start=").append(start);
        }
        return query.append(iris ? "&iris=1" : "").toString();
    }
}
