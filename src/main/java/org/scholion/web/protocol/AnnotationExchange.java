package org.scholion.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.w3c.AnnotationCollections;
import org.scholion.annotation.w3c.W3cAnnotations;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.web.protocol.ProtocolServlet.Call;

/** Answers what is asked of one annotation, and changes or deletes it. */
@ApplicationScoped
public class AnnotationExchange {
    private final AnnotationCollections collections;
    private final W3cAnnotations annotations;

    @Inject
    public AnnotationExchange(AnnotationCollections collections, W3cAnnotations annotations) {
        this.collections = collections;
        this.annotations = annotations;
    }

    /** The tag of an annotation: every change of it makes another. */
    static String tag(Annotation annotation) {
        return Tags.of("v" + annotation.version());
    }

    void answer(Call call, String slug, String name) throws IOException {
        Headers.annotation(call.response());
        if (call.isMethod("OPTIONS")) {
            Headers.options(call.response(), Headers.ANNOTATION_METHODS);
        } else if (call.isMethod("GET", "HEAD")) {
            tell(call, slug, name);
        } else if (call.isMethod("PUT")) {
            replace(call, slug, name);
        } else if (call.isMethod("DELETE")) {
            delete(call, slug, name);
        } else {
            throw new NotAllowedException(Headers.ANNOTATION_METHODS);
        }
    }

    private void tell(Call call, String slug, String name) throws IOException {
        Document document = document(slug, name);
        Annotation annotation = annotations.get(call.actor(), document, name);
        call.type();
        if (!call.isKnown(tag(annotation))) {
            give(call, document, annotation);
        }
    }

    /** Whoever may not see a document does not hear either whether there is one: its annotation is what is missing. */
    private Document document(String slug, String name) {
        try {
            return collections.document(slug);
        } catch (Problem.NotFound unknown) {
            throw new Problem.NotFound("annotation", name);
        }
    }

    private void give(Call call, Document document, Annotation annotation) throws IOException {
        JsonObject json = collections
                .writer(call.addresses(), document.slug(), List.of(annotation))
                .write(annotation);
        call.give(HttpServletResponse.SC_OK, tag(annotation), json);
    }

    private void replace(Call call, String slug, String name) throws IOException {
        Document document = document(slug, name);
        Actor actor = call.writer();
        // Before the body is looked at: what is wrong with it is said to those only who may see what it is sent to.
        annotations.get(actor, document, name);
        JsonObject given = call.body();
        Long version = version(call, document, name);
        give(
                call,
                document,
                guarded(() -> annotations.replace(actor, call.addresses(), document, name, version, given)));
    }

    private void delete(Call call, String slug, String name) {
        Document document = document(slug, name);
        call.writer();
        Long version = version(call, document, name);
        guarded(() -> {
            annotations.delete(call.writer(), document, name, version);
            return null;
        });
        call.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The version that If-Match names; null where the client does not say one (RFC 9110, section 13.1.1). */
    private Long version(Call call, Document document, String name) {
        List<String> wanted = call.headers("If-Match");
        if (wanted.isEmpty()) {
            return null;
        }
        Annotation present = annotations.get(call.writer(), document, name);
        if (!Tags.matches(wanted, tag(present), false)) {
            throw failed("It was changed meanwhile: its entity tag is now " + tag(present) + ".");
        }
        return present.version();
    }

    private static <T> T guarded(Supplier<T> act) {
        try {
            return act.get();
        } catch (Problem.StaleVersion lost) {
            throw failed("Somebody else changed it at the same moment.");
        }
    }

    private static ClientErrorException failed(String message) {
        return new ClientErrorException(message, Response.Status.PRECONDITION_FAILED);
    }
}
