package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.exchange.AnnotationImports;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.ServerAddress;

/** Imports of annotations: looked at, kept, taken back. */
@Path("annotation-imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "annotations")
public class AnnotationImportsResource {
    private final CurrentActor currentActor;
    private final AnnotationImports imports;
    private final ServerAddress address;

    @Inject
    public AnnotationImportsResource(CurrentActor currentActor, AnnotationImports imports, ServerAddress address) {
        this.currentActor = currentActor;
        this.imports = imports;
        this.address = address;
    }

    /**
     * What became of taking an import back.
     *
     * @param deleted how many annotations were deleted
     * @param left how many stay, because somebody changed or answered them since
     */
    public record UndoneView(int deleted, int left) {}

    @GET
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "getAnnotationImport",
            summary = "One's own import of annotations, with what would become of it")
    @APIResponse(responseCode = "200", ref = "AnnotationImport")
    public AnnotationImportView get(@PathParam("id") UUID id) {
        return AnnotationImportView.of(imports.plan(currentActor.actor(), address.addresses(), id));
    }

    @POST
    @Path("{id}/keep")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "keepAnnotationImport",
            summary = "Makes annotations of an import, all of it or what is chosen",
            description = "They are one's own; who wrote them stays in what the file says.")
    @APIResponse(responseCode = "200", ref = "AnnotationImport")
    @RequestBody(ref = "AnnotationImportChoice")
    public AnnotationImportView keep(@PathParam("id") UUID id, JsonBody body) {
        Actor actor = currentActor.actor();
        Set<Integer> leftOut = body.textsOrNone("leftOut").stream()
                .map(number -> number(body, number))
                .collect(Collectors.toSet());
        imports.keep(
                actor,
                address.addresses(),
                id,
                new AnnotationImports.Choice(
                        body.choice("visibility", Visibility.class),
                        leftOut,
                        Boolean.TRUE.equals(body.flag("placedOnly"))));
        return AnnotationImportView.of(imports.plan(actor, address.addresses(), id));
    }

    private static Integer number(JsonBody body, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw body.refused("leftOut", "The numbers of entries are needed here, as strings.");
        }
    }

    @POST
    @Path("{id}/undo")
    @Operation(
            operationId = "undoAnnotationImport",
            summary = "Deletes what an import made",
            description = "What somebody changed or answered since stays.")
    @APIResponse(responseCode = "200", ref = "UndoneAnnotationImport")
    public UndoneView undo(@PathParam("id") UUID id) {
        AnnotationImports.Undone undone = imports.undo(currentActor.actor(), id);
        return new UndoneView(undone.deleted(), undone.left());
    }
}
