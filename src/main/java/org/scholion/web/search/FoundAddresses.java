package org.scholion.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.Works;
import org.scholion.search.EntryType;
import org.scholion.search.Hit;

/** Where what was found is shown: the very place in its document, the work, the name. */
@ApplicationScoped
public class FoundAddresses {
    private final Works works;

    @Inject
    public FoundAddresses(Works works) {
        this.works = works;
    }

    /** Paths from the application's root, by the hit's id in the index. */
    public Map<String, String> of(Collection<Hit> hits) {
        List<UUID> workIds = hits.stream()
                .filter(hit -> hit.type() == EntryType.WORK)
                .map(Hit::objectId)
                .toList();
        Map<UUID, String> keys = works.keys(workIds);
        Map<String, String> addresses = new HashMap<>();
        hits.forEach(hit -> addresses.put(hit.found().id(), address(hit, keys)));
        return addresses;
    }

    private static String address(Hit hit, Map<UUID, String> keys) {
        return switch (hit.type()) {
            case WORK -> "/bibliography/?work=" + encoded(keys.getOrDefault(hit.objectId(), ""));
            case NAME ->
                "/bibliography/contributors.xhtml?q="
                        + encoded(hit.title() == null ? "" : hit.title().text());
            case DOCUMENT -> desk(hit);
            case PASSAGE, SOURCE_NOTE ->
                desk(hit) + "#block-" + hit.found().place().block();
            // A reply is shown with the note that it replies to.
            case ANNOTATION -> desk(hit) + "#annotation-" + hit.found().owner().id();
            case CLAIM -> desk(hit) + "#claim-" + hit.found().owner().id();
        };
    }

    private static String desk(Hit hit) {
        return hit.document() == null
                ? "/documents/"
                : "/desk/document.xhtml?slug=" + encoded(hit.document().slug());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
