package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.exchange.AnnotationImports;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.FormParts;
import org.scholion.web.shared.ServerAddress;

/** Takes in files of annotations on a document. */
@Path("documents/{slug}/annotation-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class DocumentAnnotationImportsResource {
    private final CurrentActor currentActor;
    private final AnnotationImports imports;
    private final ServerAddress address;

    @Inject
    public DocumentAnnotationImportsResource(
            CurrentActor currentActor, AnnotationImports imports, ServerAddress address) {
        this.currentActor = currentActor;
        this.imports = imports;
        this.address = address;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "giveAnnotationImport",
            summary = "Brings a file of annotations: part file, optional part format",
            description = "Tells what would become of it. Nothing is kept before it is told to.")
    @APIResponse(responseCode = "201", ref = "AnnotationImport")
    @RequestBody(ref = "AnnotationImportUpload")
    public Response give(@PathParam("slug") String slug, List<EntityPart> sent, @Context UriInfo root)
            throws IOException {
        Actor actor = currentActor.actor();
        FormParts parts = new FormParts(sent);
        EntityPart file = parts.find("file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the file as the part “file” of the form."));
        AnnotationImportView view = AnnotationImportView.of(imports.bring(
                actor,
                address.addresses(),
                slug,
                file.getFileName().orElse(null),
                FormParts.bytes(file, AnnotationImports.LIMIT_BYTES),
                parts.text("format")));
        return Response.created(root.getBaseUriBuilder()
                        .path("annotation-imports")
                        .path(view.id().toString())
                        .build())
                .entity(view)
                .build();
    }
}
