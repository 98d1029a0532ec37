package org.scholion.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.blob.BlobStore;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Page;
import org.scholion.sourcenote.NoteDerivation;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Revisions;
import org.scholion.web.shared.ShownRevision;
import org.scholion.web.shared.SourceNoteRow;

/** What a document consists of: the bytes that came in, and the text, blocks and source notes read from them. */
@Path("documents/{slug}")
@ApplicationScoped
@Tag(ref = "documents")
public class DocumentTextResource {
    private static final String PLAIN_TEXT = "text/plain;charset=UTF-8";

    private final CurrentActor currentActor;
    private final Documents documents;
    private final Revisions revisions;
    private final RevisionTexts texts;
    private final BlobStore blobs;
    private final SourceNotes sourceNotes;
    private final NoteDerivation derivation;
    private final ShownRevision shownRevision;

    @Inject
    public DocumentTextResource(
            CurrentActor currentActor,
            Documents documents,
            Revisions revisions,
            RevisionTexts texts,
            BlobStore blobs,
            SourceNotes sourceNotes,
            NoteDerivation derivation,
            ShownRevision shownRevision) {
        this.currentActor = currentActor;
        this.documents = documents;
        this.revisions = revisions;
        this.texts = texts;
        this.blobs = blobs;
        this.sourceNotes = sourceNotes;
        this.derivation = derivation;
        this.shownRevision = shownRevision;
    }

    @GET
    @Path("raw")
    @Transactional
    @Produces(PLAIN_TEXT)
    @Operation(operationId = "getRaw", summary = "The bytes that the current revision was read from, unchanged")
    @APIResponse(responseCode = "200", ref = "Raw")
    public Response raw(
            @PathParam("slug") String slug, @QueryParam("revision") String number, @Context Request request) {
        RevisionFacts revision = revisions.get(shownRevision.shown(document(slug), number));
        return Download.of(
                request,
                blobs,
                blobs.get(revision.rawSha256()),
                blobs.get(revision.rawSha256()).mediaType(),
                revision.rawName());
    }

    @GET
    @Path("text")
    @Transactional
    @Produces(PLAIN_TEXT)
    @Operation(operationId = "getText", summary = "The canonical text, which all offsets count in")
    @APIResponse(responseCode = "200", ref = "Text")
    public Response text(
            @PathParam("slug") String slug, @QueryParam("revision") String revision, @Context Request request) {
        Document document = document(slug);
        UUID revisionId = shownRevision.shown(document, revision);
        EntityTag tag = new EntityTag(revisionId.toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        return Response.ok(texts.get(revisionId).toString(), PLAIN_TEXT)
                .tag(tag)
                .cacheControl(Download.revalidated())
                .build();
    }

    @GET
    @Path("blocks")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listBlocks", summary = "All blocks of a revision, in the text's order")
    @APIResponse(responseCode = "200", ref = "BlockList")
    public Page<BlockView> blocks(@PathParam("slug") String slug, @QueryParam("revision") String revision) {
        Document document = document(slug);
        UUID revisionId = shownRevision.shown(document, revision);
        CodePointText text = texts.get(revisionId);
        List<BlockView> blocks = documents.blocks(revisionId).stream()
                .map(block -> BlockView.of(block, text))
                .toList();
        return new Page<>(blocks, null);
    }

    @GET
    @Path("source-notes")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSourceNotes", summary = "All source notes of the current revision, as one array")
    @APIResponse(responseCode = "200", ref = "SourceNotes")
    public List<SourceNoteRow> sourceNotes(@PathParam("slug") String slug, @QueryParam("revision") String revision) {
        Document document = document(slug);
        UUID revisionId = shownRevision.shown(document, revision);
        return sourceNotes.list(currentActor.actor(), document, revisionId).stream()
                .map(SourceNoteRow::of)
                .toList();
    }

    @POST
    @Path("source-notes")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rereadSourceNotes",
            summary = "Reads the source notes of the current revision again",
            description = "With the rules of today. What people corrected in works stays as it is.")
    @APIResponse(responseCode = "200", ref = "SourceNotes")
    public List<SourceNoteRow> rereadSourceNotes(@PathParam("slug") String slug) {
        derivation.reread(currentActor.actor(), document(slug));
        return sourceNotes(slug, null);
    }

    private Document document(String slug) {
        return documents.get(currentActor.actor(), slug);
    }
}
