package org.scholion.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.blob.BlobStore;
import org.scholion.edition.EditionFile;
import org.scholion.edition.Editions;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;

/** Published editions and their files, byte for byte as they were made. */
@Path("editions/{id}")
@ApplicationScoped
@Tag(ref = "editions")
public class EditionsResource {
    private static final String BIBTEX = "application/x-bibtex;charset=UTF-8";
    private static final String RECORDS = "application/vnd.citationstyles.csl+json;charset=UTF-8";
    private static final String PDF = "application/pdf";

    private final CurrentActor currentActor;
    private final Editions editions;
    private final BlobStore blobs;
    private final EditionViews views;

    @Inject
    public EditionsResource(CurrentActor currentActor, Editions editions, BlobStore blobs, EditionViews views) {
        this.currentActor = currentActor;
        this.editions = editions;
        this.blobs = blobs;
        this.views = views;
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getEdition", summary = "One edition")
    @APIResponse(responseCode = "200", ref = "Edition")
    public EditionView get(@PathParam("id") UUID id, @Context UriInfo uris) {
        Actor actor = currentActor.actor();
        return views.of(actor, editions.get(actor, id), uris);
    }

    @GET
    @Path("references.bib")
    @Transactional
    @Produces(BIBTEX)
    @Operation(operationId = "getEditionReferences", summary = "The works cited, as classic BibTeX")
    @APIResponse(responseCode = "200", ref = "Bibtex")
    public Response references(@PathParam("id") UUID id, @Context Request request) {
        return file(id, EditionFile.BIBTEX, BIBTEX, request);
    }

    @GET
    @Path("references.json")
    @Transactional
    @Produces(RECORDS)
    @Operation(operationId = "getEditionRecords", summary = "The records of the works cited, as CSL-JSON")
    @APIResponse(responseCode = "200", ref = "CslJson")
    public Response records(@PathParam("id") UUID id, @Context Request request) {
        return file(id, EditionFile.RECORDS, RECORDS, request);
    }

    @GET
    @Path("edition.pdf")
    @Transactional
    @Produces(PDF)
    @Operation(operationId = "getEditionPdf", summary = "The annotated PDF")
    @APIResponse(responseCode = "200", ref = "Pdf")
    public Response pdf(@PathParam("id") UUID id, @Context Request request) {
        return file(id, EditionFile.PDF, PDF, request);
    }

    private Response file(UUID id, String kind, String mediaType, Request request) {
        EditionFile found = editions.files(editions.get(currentActor.actor(), id)).stream()
                .filter(file -> file.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("file of this edition", nameOf(kind)));
        return Download.of(request, blobs, blobs.get(found.sha256()), mediaType, found.fileName());
    }

    /** The last part of a file's address. */
    static String nameOf(String kind) {
        return switch (kind) {
            case EditionFile.BIBTEX -> "references.bib";
            case EditionFile.RECORDS -> "references.json";
            case EditionFile.PDF -> "edition.pdf";
            default -> kind;
        };
    }
}
