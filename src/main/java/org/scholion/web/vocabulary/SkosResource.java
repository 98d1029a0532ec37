package org.scholion.web.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.project.Projects;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.Vocabularies;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.skos.ImportUndoing;
import org.scholion.vocabulary.skos.SkosExport;
import org.scholion.vocabulary.skos.SkosFiles;
import org.scholion.vocabulary.skos.SkosFormat;
import org.scholion.vocabulary.skos.SkosImports;
import org.scholion.vocabulary.skos.VocabularyImport;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.FormParts;
import org.scholion.web.shared.Ids;
import org.scholion.web.shared.PersonView;

/** Vocabularies as SKOS files: given out, looked at, taken over, taken back. */
@Path("vocabularies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "vocabularies")
public class SkosResource {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final People people;
    private final Vocabularies vocabularies;
    private final SkosImports imports;
    private final ImportUndoing undoing;
    private final SkosExport export;

    @Inject
    public SkosResource(
            CurrentActor currentActor,
            Projects projects,
            People people,
            Vocabularies vocabularies,
            SkosImports imports,
            ImportUndoing undoing,
            SkosExport export) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.people = people;
        this.vocabularies = vocabularies;
        this.imports = imports;
        this.undoing = undoing;
        this.export = export;
    }

    @GET
    @Path("{id}/skos")
    @Produces({SkosFormat.TURTLE_TYPE, SkosFormat.RDF_XML_TYPE, SkosFormat.JSON_LD_TYPE})
    @Operation(
            operationId = "exportVocabulary",
            summary = "A vocabulary as SKOS: Turtle, RDF/XML or JSON-LD",
            description = "Accept chooses the form, or the parameter format: ttl, rdf or jsonld.")
    @APIResponse(responseCode = "200", ref = "SkosFile")
    public Response get(@PathParam("id") String id, @QueryParam("format") String format, @Context HttpHeaders headers) {
        UUID vocabulary = Ids.ofPath("vocabulary", id);
        SkosFormat form = format == null || format.isBlank()
                ? headers.getAcceptableMediaTypes().stream()
                        .flatMap(type -> SkosFormat.of(type.getType() + "/" + type.getSubtype()).stream())
                        .findFirst()
                        .orElse(SkosFormat.TURTLE)
                : SkosFormat.of(format)
                        .orElseThrow(() -> new Problem.InvalidInput("format", "This is none of: ttl, rdf, jsonld."));
        String title = vocabularies.get(currentActor.actor(), vocabulary).title();
        return Response.ok(export.export(currentActor.actor(), vocabulary, form), form.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.disposition(title.replaceAll("[/\\\\]", "-") + "." + form.extension()))
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importVocabulary",
            summary = "Takes a SKOS file over: part file, optional parts format, vocabulary, missing, preview",
            description = "With preview “true” nothing is taken over, and the answer says what would be. A file with"
                    + " errors is refused as a whole.")
    @APIResponse(responseCode = "200", ref = "VocabularyReport")
    @RequestBody(ref = "VocabularyUpload")
    public ImportReportView take(List<EntityPart> sent, @QueryParam("project") String project) throws IOException {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, project).id();
        FormParts parts = new FormParts(sent);
        EntityPart file = parts.find("file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the file as the part “file” of the form."));
        String name = file.getFileName().orElse(null);
        String vocabulary = parts.text("vocabulary");
        SkosImports.Request request = new SkosImports.Request(
                FormParts.bytes(file, SkosFiles.LIMIT_BYTES),
                format(parts.text("format"), name),
                name,
                vocabulary == null || vocabulary.isBlank() ? null : Ids.ofField("vocabulary", vocabulary),
                "delete".equals(parts.text("missing")));
        return ImportReportView.of(
                "true".equals(parts.text("preview"))
                        ? imports.preview(actor, projectId, request)
                        : imports.take(actor, projectId, request));
    }

    private static SkosFormat format(String stated, String name) {
        String hint = stated == null || stated.isBlank() ? name : stated;
        return SkosFormat.of(hint)
                .orElseThrow(() -> new Problem.Unsupported(
                        "file", "Files end in .ttl, .rdf, .xml, .jsonld or .json, or “format” says what they are."));
    }

    @GET
    @Path("{id}/imports")
    @Transactional
    @Operation(operationId = "listVocabularyImports", summary = "The latest files taken over, the latest first")
    @APIResponse(responseCode = "200", ref = "VocabularyImportList")
    public Page<VocabularyImportView> list(@PathParam("id") String id) {
        Actor actor = currentActor.actor();
        Vocabulary vocabulary = vocabularies.get(actor, Ids.ofPath("vocabulary", id));
        List<VocabularyImport> found = undoing.list(actor, vocabulary);
        Map<UUID, Actor> by =
                people.find(found.stream().map(VocabularyImport::personId).toList());
        return new Page<>(
                found.stream()
                        .map(one -> new VocabularyImportView(
                                one.id(),
                                PersonView.of(one.personId(), by),
                                one.fileName(),
                                one.importedAt(),
                                one.undoneAt()))
                        .toList(),
                null);
    }

    @POST
    @Path("imports/{id}/undo")
    @Operation(
            operationId = "undoVocabularyImport",
            summary = "Takes an import back",
            description = "Concepts that were changed since stay as they are, and are counted as left.")
    @APIResponse(responseCode = "200", ref = "VocabularyUndone")
    public ImportUndoing.Undone undo(@PathParam("id") String id) {
        return undoing.undo(currentActor.actor(), Ids.ofPath("import", id));
    }
}
