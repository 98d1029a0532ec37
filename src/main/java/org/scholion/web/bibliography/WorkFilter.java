package org.scholion.web.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Page;

/**
 * Narrows the list of works.
 *
 * @param type null for every type
 * @param used whether citations must refer to the work, or must not; null for either
 */
record WorkFilter(CslType type, Boolean used) {

    /** Pages through works until a page of matching ones is full. */
    Page<Work> page(
            Page.Request request,
            Function<Page.Request, Page<Work>> source,
            Function<List<UUID>, Map<UUID, Long>> uses) {
        if (type == null && used == null) {
            return source.apply(request);
        }
        List<Work> found = new ArrayList<>();
        Page.Request next = new Page.Request(request.after(), Page.Request.MAXIMUM);
        while (next != null && found.size() <= request.limit()) {
            Page<Work> page = source.apply(next);
            Map<UUID, Long> counts = used == null
                    ? Map.of()
                    : uses.apply(page.items().stream().map(Work::id).toList());
            page.items().stream().filter(work -> matches(work, counts)).forEach(found::add);
            next = page.next() == null ? null : new Page.Request(UUID.fromString(page.next()), Page.Request.MAXIMUM);
        }
        List<Work> rows = found.subList(0, Math.min(found.size(), request.limit() + 1));
        return Page.of(rows, request.limit(), work -> work.id().toString());
    }

    private boolean matches(Work work, Map<UUID, Long> uses) {
        return (type == null || work.item().type() == type)
                && (used == null || used == (uses.getOrDefault(work.id(), 0L) > 0));
    }
}
