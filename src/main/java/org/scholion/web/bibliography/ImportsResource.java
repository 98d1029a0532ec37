package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.imports.EntryChoice;
import org.scholion.bibliography.imports.EntryVerdict;
import org.scholion.bibliography.imports.Import;
import org.scholion.bibliography.imports.Imports;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.FormParts;
import org.scholion.web.shared.JsonBody;
import org.scholion.web.shared.Paging;
import org.scholion.web.shared.Words;

/** Files of works: brought, looked at, kept, undone. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "bibliography")
public class ImportsResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final Imports imports;
    private final ImportViews views;

    @Inject
    public ImportsResource(CurrentActor currentActor, Projects projects, Imports imports, ImportViews views) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.imports = imports;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(operationId = "listImports", summary = "The imports of a project, the latest first")
    @APIResponse(responseCode = "200", ref = "ImportList")
    public Page<ImportView> list(
            @QueryParam("project") String project,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Page<Import> page = imports.list(currentActor.actor(), projectId(project), Paging.request(after, limit));
        return new Page<>(views.of(page.items()), page.next());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "giveImport",
            summary = "Brings a file of works: part file, optional part format",
            description = "The file is read behind the pages; nothing of it is kept before it is told to.")
    @APIResponse(responseCode = "202", ref = "Import")
    @RequestBody(ref = "ImportUpload")
    public Response give(List<EntityPart> sent, @QueryParam("project") String project, @Context UriInfo uris)
            throws IOException {
        Actor actor = currentActor.actor();
        UUID projectId = projectId(project);
        FormParts parts = new FormParts(sent);
        EntityPart file = parts.find("file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the file as the part “file” of the form."));
        Import brought = imports.give(
                actor,
                projectId,
                file.getFileName().orElse(null),
                FormParts.bytes(file, Imports.LIMIT_BYTES),
                parts.text("format"));
        return Response.accepted(views.of(brought))
                .location(uris.getAbsolutePathBuilder()
                        .path(brought.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getImport", summary = "An import, with the latest work on it")
    @APIResponse(responseCode = "200", ref = "Import")
    public ImportView get(@PathParam("id") UUID id) {
        return views.of(imports.get(currentActor.actor(), id));
    }

    @GET
    @Path("{id}/entries")
    @Transactional
    @Operation(operationId = "listImportEntries", summary = "The records of the file, with what would become of them")
    @APIResponse(responseCode = "200", ref = "ImportEntryList")
    public Page<ImportView.EntryView> entries(
            @PathParam("id") UUID id,
            @QueryParam("verdict") String verdict,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        EntryVerdict only = verdict == null || verdict.isBlank()
                ? null
                : Words.find(EntryVerdict.class, verdict)
                        .orElseThrow(() -> new Problem.InvalidInput(
                                "verdict", "One of these is needed here: " + Words.all(EntryVerdict.class) + "."));
        Page<Imports.Preview> page = imports.entries(
                currentActor.actor(),
                id,
                only,
                ordinal(after),
                Paging.request(null, limit).limit());
        return new Page<>(views.entries(page.items()), page.next());
    }

    private static int ordinal(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return -1;
        }
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException notANumber) {
            throw Page.Request.noCursor(cursor);
        }
    }

    @PATCH
    @Path("{id}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseImportEntries",
            summary = "Says what shall become of some records, or of all of a verdict",
            description = "{\"choices\": [{\"entry\": 1, \"choice\": \"add\"}]} or {\"verdict\": …, \"choice\": …}.")
    @APIResponse(responseCode = "200", ref = "Import")
    @RequestBody(ref = "ImportChoices")
    public ImportView choose(@PathParam("id") UUID id, JsonBody body) {
        Actor actor = currentActor.actor();
        if (body.has("choices")) {
            Map<Integer, EntryChoice> choices = new HashMap<>();
            for (JsonBody one : body.objects("choices")) {
                Integer entry = one.integer("entry");
                if (entry == null || entry < 1) {
                    throw one.refused("entry", "The number of an entry is needed here, from 1.");
                }
                choices.put(entry - 1, choice(one));
            }
            imports.choose(actor, id, choices);
        } else {
            EntryVerdict verdict = body.choice("verdict", EntryVerdict.class);
            if (verdict == null) {
                throw body.refused("choices", "Name entries in “choices”, or all of a “verdict”.");
            }
            imports.choose(actor, id, verdict, choice(body));
        }
        return views.of(imports.get(actor, id));
    }

    private static EntryChoice choice(JsonBody body) {
        EntryChoice choice = body.choice("choice", EntryChoice.class);
        if (choice == null) {
            throw body.refused("choice", "One of these is needed here: " + Words.all(EntryChoice.class) + ".");
        }
        return choice;
    }

    @POST
    @Path("{id}/keep")
    @Operation(operationId = "keepImport", summary = "Has the chosen records brought into the bibliography")
    @APIResponse(responseCode = "202", ref = "Import")
    public Response keep(@PathParam("id") UUID id) {
        imports.keep(currentActor.actor(), id);
        return accepted(id);
    }

    @POST
    @Path("{id}/undo")
    @Operation(operationId = "undoImport", summary = "Has everything taken back that keeping it did")
    @APIResponse(responseCode = "202", ref = "Import")
    public Response undo(@PathParam("id") UUID id) {
        imports.undo(currentActor.actor(), id);
        return accepted(id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelImport", summary = "Stops the work on it; the bibliography stays as it was before")
    @APIResponse(responseCode = "202", ref = "Import")
    public Response cancel(@PathParam("id") UUID id) {
        imports.cancel(currentActor.actor(), id);
        return accepted(id);
    }

    private Response accepted(UUID id) {
        return Response.accepted(views.of(imports.get(currentActor.actor(), id)))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "discardImport", summary = "Says that nothing of it is wanted")
    @APIResponse(responseCode = "200", ref = "Import")
    public ImportView discard(@PathParam("id") UUID id) {
        return views.of(imports.discard(currentActor.actor(), id));
    }

    private UUID projectId(String slug) {
        return projects.get(currentActor.actor(), slug).id();
    }
}
