package org.scholion.annotation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationCollections;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.annotation.w3c.AnnotationCollections.Stretch;
import org.scholion.annotation.w3c.AnnotationWriter;
import org.scholion.annotation.w3c.Terms;
import org.scholion.shared.Json;
import org.scholion.shared.Problem;

/** Writes the annotations of a document that a person may see into files, a portion at a time. */
@ApplicationScoped
public class AnnotationExport {
    private static final int PORTION = 200;

    private final AnnotationCollections collections;
    private final People people;

    @Inject
    public AnnotationExport(AnnotationCollections collections, People people) {
        this.collections = collections;
        this.people = people;
    }

    /**
     * Which annotations are wanted.
     *
     * @param authorId of one person only; null for all
     * @param kind of one kind only; null for all
     */
    public record Filter(UUID authorId, AnnotationKind kind) {
        /** All of them. */
        public static final Filter ALL = new Filter(null, null);

        boolean takes(Annotation annotation) {
            return (authorId == null || authorId.equals(annotation.authorId()))
                    && (kind == null || kind == annotation.kind());
        }
    }

    /**
     * What a person may export of a document.
     *
     * @throws Problem.NotFound if there is no such document, or the person may not see it
     */
    public Collected open(Actor actor, String slug) {
        return collections.collection(actor, slug);
    }

    /** Writes an AnnotationCollection with all annotations on its first page. */
    public void writeJsonLd(Collected collected, Addresses addresses, Filter filter, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String slug = collected.document().slug();
        writer.write("{\"@context\":\"" + Terms.CONTEXT + "\",\"id\":"
                + Json.createValue(addresses.container(slug)) + ",\"type\":\"AnnotationCollection\",\"label\":"
                + Json.createValue(
                        "Annotations on " + collected.document().description().title())
                + ",\"first\":{\"id\":" + Json.createValue(addresses.container(slug) + "?start=0")
                + ",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[");
        long total = each(collected, addresses, filter, (annotation, json, count) -> {
            writer.write(count == 0 ? "\n" : ",\n");
            writer.write(json.toString());
        });
        writer.write("\n]},\"total\":" + total + "}\n");
        writer.flush();
    }

    /**
     * Writes a table.
     *
     * @param marked whether it begins with a byte order mark, which some spreadsheets need to see that it is UTF-8
     */
    public void writeCsv(Collected collected, Addresses addresses, Filter filter, boolean marked, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String slug = collected.document().slug();
        writer.write(marked ? "\uFEFF" : "");
        writer.write(CsvFormat.head());
        each(collected, addresses, filter, (annotation, json, count) -> {
            Actor author = people.find(List.of(annotation.authorId())).get(annotation.authorId());
            String answered = annotation.isReply() ? json.getString("target", null) : null;
            writer.write(CsvFormat.row(
                    annotation, author, addresses.annotation(slug, AnnotationWriter.name(annotation)), answered, json));
        });
        writer.flush();
    }

    /** What is done with one annotation. */
    private interface Each {
        void take(Annotation annotation, JsonObject json, long count) throws IOException;
    }

    private long each(Collected collected, Addresses addresses, Filter filter, Each each) throws IOException {
        UUID after = null;
        long count = 0;
        boolean more = true;
        while (more) {
            Stretch stretch = collections.after(collected, after, PORTION);
            List<Annotation> wanted = collections.read(stretch.ids()).stream()
                    .filter(filter::takes)
                    .toList();
            AnnotationWriter writer =
                    collections.writer(addresses, collected.document().slug(), wanted);
            for (Annotation annotation : wanted) {
                each.take(annotation, writer.writeWithin(annotation), count);
                count++;
            }
            more = stretch.more();
            after = stretch.ids().isEmpty()
                    ? null
                    : stretch.ids().get(stretch.ids().size() - 1);
        }
        return count;
    }
}
