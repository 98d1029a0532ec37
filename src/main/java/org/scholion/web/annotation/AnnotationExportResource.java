package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.exchange.AnnotationExport;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.AnnotationCollections.Collected;
import org.scholion.document.Documents;
import org.scholion.project.Members;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.ServerAddress;
import org.scholion.web.shared.Words;

/** The annotations of a document as a file. */
@Path("documents/{slug}/annotation-export")
@ApplicationScoped
@Tag(ref = "annotations")
public class AnnotationExportResource {
    private static final String JSON_LD = "application/ld+json";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final CurrentActor currentActor;
    private final Documents documents;
    private final AnnotationExport export;
    private final Members members;
    private final ServerAddress address;

    @Inject
    public AnnotationExportResource(
            CurrentActor currentActor,
            Documents documents,
            AnnotationExport export,
            Members members,
            ServerAddress address) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.export = export;
        this.members = members;
        this.address = address;
    }

    @GET
    @Produces({JSON_LD, CSV})
    @Operation(
            operationId = "exportAnnotations",
            summary = "The annotations that one sees, as a W3C AnnotationCollection or a table",
            description = "All of them, or those of one person or one kind.")
    @APIResponse(responseCode = "200", ref = "AnnotationFile")
    public Response get(
            @PathParam("slug") String slug,
            @QueryParam("format") String format,
            @QueryParam("author") String author,
            @QueryParam("kind") String kind,
            @QueryParam("bom") String mark) {
        Actor actor = currentActor.actor();
        documents.get(actor, slug);
        Collected collected = export.open(actor, slug);
        AnnotationExport.Filter filter =
                new AnnotationExport.Filter(authorId(collected.document().projectId(), author), kind(kind));
        Addresses addresses = address.addresses();
        boolean table = "csv".equals(format);
        if (!table && format != null && !format.isBlank() && !format.equals("jsonld")) {
            throw new Problem.InvalidInput("format", "One of these is needed here: jsonld, csv.");
        }
        StreamingOutput file = table
                ? out -> export.writeCsv(collected, addresses, filter, mark != null, out)
                : out -> export.writeJsonLd(collected, addresses, filter, out);
        return Response.ok(file, table ? CSV : JSON_LD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.disposition(slug + "-annotations." + (table ? "csv" : "jsonld")))
                .build();
    }

    private UUID authorId(UUID projectId, String handle) {
        return handle == null || handle.isBlank()
                ? null
                : Optional.ofNullable(members.of(projectId).get(handle))
                        .map(Actor::id)
                        .orElseThrow(() -> new Problem.InvalidInput("author", "Nobody is called “" + handle + "”."));
    }

    private static AnnotationKind kind(String word) {
        return word == null || word.isBlank()
                ? null
                : Words.find(AnnotationKind.class, word)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "kind", "One of these is needed here: " + Words.all(AnnotationKind.class) + "."));
    }
}
