package org.scholion.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAllowedException;
import java.io.IOException;
import java.util.List;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.w3c.AnnotationCollections;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.annotation.w3c.AnnotationWriter;
import org.scholion.annotation.w3c.W3cAnnotations;
import org.scholion.web.protocol.ProtocolServlet.Call;

/** Answers what is asked of a container and its pages, and makes annotations in it. */
@ApplicationScoped
public class ContainerExchange {
    private final AnnotationCollections collections;
    private final W3cAnnotations annotations;
    private final Containers containers;

    @Inject
    public ContainerExchange(AnnotationCollections collections, W3cAnnotations annotations, Containers containers) {
        this.collections = collections;
        this.annotations = annotations;
        this.containers = containers;
    }

    void answer(Call call, String slug) throws IOException {
        Headers.container(call.response());
        if (call.isMethod("OPTIONS")) {
            Headers.options(call.response(), Headers.CONTAINER_METHODS);
        } else if (call.isMethod("GET", "HEAD")) {
            tell(call, slug);
        } else if (call.isMethod("POST")) {
            create(call, slug);
        } else {
            throw new NotAllowedException(Headers.CONTAINER_METHODS);
        }
    }

    private void tell(Call call, String slug) throws IOException {
        Collected collected = collections.collection(call.actor(), slug);
        PageKey key = PageKey.of(call.request());
        Preference preference = Preference.parse(call.headers("Prefer"));
        String type = call.type();
        String tag = tag(collected, key, preference, call.actor(), type);
        String iri = Containers.iri(call.addresses(), collected);
        call.response().setHeader("Content-Location", key == null ? iri : iri + key.query());
        if (call.isKnown(tag)) {
            return;
        }
        call.give(
                HttpServletResponse.SC_OK,
                tag,
                key == null
                        ? containers.container(call.addresses(), collected, preference)
                        : containers.page(call.addresses(), collected, key));
    }

    /** Every act on an annotation of these readers, and on the document, makes another tag. */
    private static String tag(Collected collected, PageKey key, Preference preference, Actor actor, String type) {
        String form = key == null ? (preference.minimal() ? "m" : "c") + (preference.iris() ? "i" : "d") : key.query();
        String whose = collected.readers().size() > 1 ? actor.id().toString() : "";
        return Tags.of(Long.toString(collected.count().acts(), 36) + "-"
                + Long.toString(collected.count().total(), 36) + "-"
                + collected.document().version() + "-"
                + Integer.toHexString((form + whose + type).hashCode()));
    }

    private void create(Call call, String slug) throws IOException {
        Actor actor = call.writer();
        Annotation made = annotations.create(
                actor, call.addresses(), slug, call.body(), call.request().getHeader("Slug"));
        AnnotationWriter writer = collections.writer(call.addresses(), slug, List.of(made));
        call.response().setHeader("Location", call.addresses().annotation(slug, AnnotationWriter.name(made)));
        call.response().setHeader("Content-Location", call.addresses().annotation(slug, AnnotationWriter.name(made)));
        call.give(HttpServletResponse.SC_CREATED, AnnotationExchange.tag(made), writer.write(made));
    }
}
