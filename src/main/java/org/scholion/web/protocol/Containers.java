package org.scholion.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationCollections;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.annotation.w3c.AnnotationCollections.Stretch;
import org.scholion.annotation.w3c.AnnotationWriter;
import org.scholion.annotation.w3c.Terms;
import org.scholion.shared.Json;

/** Containers of annotations and their pages in JSON-LD (Web Annotation Protocol, section 4). */
@ApplicationScoped
public class Containers {
    /** How many annotations a page tells. */
    static final int PAGE = 100;

    private static final String LDP = "http://www.w3.org/ns/ldp.jsonld";

    private final AnnotationCollections collections;

    @Inject
    public Containers(AnnotationCollections collections) {
        this.collections = collections;
    }

    /** The IRI of a container as it is told by preference, and so of what its pages are part of. */
    static String iri(Addresses addresses, Collected collected) {
        return addresses.container(collected.document().slug());
    }

    /** The container itself. */
    @Transactional
    JsonObject container(Addresses addresses, Collected collected, Preference preference) {
        String iri = iri(addresses, collected);
        boolean iris = preference.iris();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(Terms.CONTEXT).add(LDP))
                .add("id", iri)
                .add("type", Json.createArrayBuilder().add("BasicContainer").add("AnnotationCollection"))
                .add("total", collected.count().total())
                .add("modified", modified(collected))
                .add(
                        "label",
                        "Annotations on " + collected.document().description().title());
        if (collected.count().total() > 0) {
            if (preference.minimal()) {
                json.add("first", iri + PageKey.first(iris).query());
            } else {
                json.add("first", page(addresses, collected, PageKey.first(iris), false));
            }
            json.add("last", iri + PageKey.last(iris).query());
        }
        return json.build();
    }

    private static String modified(Collected collected) {
        return (collected.count().changedAt() == null
                        ? collected.document().createdAt()
                        : collected.count().changedAt())
                .toString();
    }

    /** One of its pages. */
    @Transactional
    JsonObject page(Addresses addresses, Collected collected, PageKey key) {
        return page(addresses, collected, key, true);
    }

    private JsonObject page(Addresses addresses, Collected collected, PageKey key, boolean alone) {
        String iri = iri(addresses, collected);
        long total = collected.count().total();
        Stretch stretch = stretch(collected, key);
        List<UUID> ids = stretch.ids();
        boolean backwards = key.last() || key.before() != null;
        long start = key.last() ? total - ids.size() : key.start();
        boolean more = backwards ? key.before() != null : stretch.more();
        boolean earlier = backwards ? stretch.more() : key.after() != null;
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (alone) {
            json.add("@context", Terms.CONTEXT);
        }
        json.add("id", iri + key.query()).add("type", "AnnotationPage");
        if (alone) {
            json.add(
                    "partOf",
                    Json.createObjectBuilder()
                            .add("id", iri)
                            .add("type", "AnnotationCollection")
                            .add("total", total)
                            .add("modified", modified(collected)));
        } else {
            json.add("partOf", iri);
        }
        json.add("startIndex", Math.max(0, start));
        if (earlier && !ids.isEmpty()) {
            json.add(
                    "prev",
                    iri + PageKey.before(ids.get(0), start - PAGE, key.iris()).query());
        }
        if (more && !ids.isEmpty()) {
            UUID end = ids.get(ids.size() - 1);
            json.add(
                    "next",
                    iri + PageKey.after(end, start + ids.size(), key.iris()).query());
        }
        return json.add("items", items(addresses, collected, ids, key.iris())).build();
    }

    /** What a page tells; the last one holds what is left over after full ones, and is full where nothing is. */
    private Stretch stretch(Collected collected, PageKey key) {
        if (key.last()) {
            long total = collected.count().total();
            return collections.before(collected, null, total == 0 ? PAGE : (int) ((total - 1) % PAGE) + 1);
        }
        return key.before() != null
                ? collections.before(collected, key.before(), PAGE)
                : collections.after(collected, key.after(), PAGE);
    }

    private JsonArrayBuilder items(Addresses addresses, Collected collected, List<UUID> ids, boolean iris) {
        String slug = collected.document().slug();
        JsonArrayBuilder items = Json.createArrayBuilder();
        if (iris) {
            Map<UUID, String> names = collections.names(ids);
            ids.forEach(id -> items.add(addresses.annotation(slug, names.get(id))));
            return items;
        }
        List<Annotation> shown = collections.read(ids);
        AnnotationWriter writer = collections.writer(addresses, slug, shown);
        shown.forEach(annotation -> items.add(writer.writeWithin(annotation)));
        return items;
    }
}
