package org.scholion.web.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scholion.account.Actor;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.blob.BlobStore;
import org.scholion.document.Documents;
import org.scholion.edition.Edition;
import org.scholion.edition.EditionFile;
import org.scholion.edition.EditionWorks;
import org.scholion.edition.Editions;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;
import org.scholion.web.shared.FormattedFile;

/** The works that an edition cites, as they were when it was published, in any format and citation style. */
@Path("editions/{id}/references")
@ApplicationScoped
@Tag(ref = "editions")
public class EditionReferencesResource {
    private final CurrentActor currentActor;
    private final Editions editions;
    private final EditionWorks works;
    private final FormattedWorks formatted;
    private final Documents documents;
    private final FileFormats formats;

    @Inject
    public EditionReferencesResource(
            CurrentActor currentActor,
            Editions editions,
            EditionWorks works,
            FormattedWorks formatted,
            Documents documents,
            FileFormats formats) {
        this.currentActor = currentActor;
        this.editions = editions;
        this.works = works;
        this.formatted = formatted;
        this.documents = documents;
        this.formats = formats;
    }

    @GET
    @Transactional
    @Produces({
        "application/x-bibtex",
        "application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json",
        FormattedFile.HTML_TYPE,
        FormattedFile.TEXT_TYPE,
        FormattedFile.RTF_TYPE
    })
    @Operation(
            operationId = "exportEditionWorks",
            summary =
                    "The works cited, as they were published, in a format of reference managers or in a citation style",
            description = "Without a format, classic BibTeX. Style and locale are for html, txt and rtf.")
    @APIResponse(responseCode = "200", ref = "References")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("format") String format,
            @QueryParam("style") String style,
            @QueryParam("locale") String locale,
            @Context Request request) {
        Actor actor = currentActor.actor();
        Edition edition = editions.get(actor, id);
        String asked = format == null || format.isBlank() ? EditionFile.BIBTEX : format;
        Optional<FormattedFile> form = FormattedFile.of(asked);
        if (form.isPresent()) {
            UUID projectId = documents.get(actor, edition.documentId()).projectId();
            String text = form.get()
                    .write(formatted.set(
                            actor, projectId, works.of(edition), FormattedWorks.Request.of(style, locale)));
            return answer(
                    request,
                    text,
                    form.get().mediaType(),
                    works.fileName(edition, form.get().extension()));
        }
        requireKnown(asked);
        EditionWorks.Written written = works.write(edition, asked);
        return answer(request, written.text(), written.mediaType() + ";charset=UTF-8", written.fileName());
    }

    private void requireKnown(String format) {
        if (formats.writers().stream().noneMatch(writer -> writer.format().equals(format))) {
            String known = Stream.concat(
                            formats.writers().stream().map(BibliographyWriter::format),
                            Arrays.stream(FormattedFile.values()).map(FormattedFile::extension))
                    .collect(Collectors.joining(", "));
            throw new Problem.InvalidInput("format", "“" + format + "” is none of " + known + ".");
        }
    }

    private static Response answer(Request request, String text, String mediaType, String fileName) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(BlobStore.sha256(bytes));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return known != null
                ? known.tag(tag).cacheControl(Download.revalidated()).build()
                : Response.ok(bytes, mediaType)
                        .tag(tag)
                        .cacheControl(Download.revalidated())
                        .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(fileName))
                        .build();
    }
}
