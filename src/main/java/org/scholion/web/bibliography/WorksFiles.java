package org.scholion.web.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.WorksExport;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.project.Projects;
import org.scholion.shared.Problem;
import org.scholion.web.shared.CurrentActor;
import org.scholion.web.shared.Download;

/** Answers with files of works, or with 304 if the client has the file (RFC 9110, section 13). */
@ApplicationScoped
public class WorksFiles {
    private final CurrentActor currentActor;
    private final Projects projects;
    private final WorksExport export;
    private final WorkFilters filters;
    private final FileFormats formats;

    @Inject
    public WorksFiles(
            CurrentActor currentActor,
            Projects projects,
            WorksExport export,
            WorkFilters filters,
            FileFormats formats) {
        this.currentActor = currentActor;
        this.projects = projects;
        this.export = export;
        this.filters = filters;
        this.formats = formats;
    }

    /**
     * Which works are asked for.
     *
     * @param keys if there are any, nothing else chooses
     */
    record Wanted(String project, WorkFilters.Asked asked, List<String> keys) {}

    /**
     * The file.
     *
     * @param format short name of the format
     * @param extension the ending that the address asks for
     * @throws Problem.InvalidInput naming {@code format} if files of the format do not end so
     */
    Response answer(Request request, Wanted wanted, String format, String extension) {
        BibliographyWriter writer = formats.writer(format);
        if (!writer.extension().equals(extension)) {
            throw new Problem.InvalidInput(
                    "format", "A file in “" + format + "” does not end with ." + extension + ".");
        }
        WorksExport.Selection selection = selection(wanted);
        EntityTag tag = new EntityTag(selection.tag(format));
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).cacheControl(Download.revalidated()).build();
        }
        StreamingOutput file = out -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            export.write(selection, writer, text);
            text.flush();
        };
        return Response.ok(file, writer.mediaType() + ";charset=UTF-8")
                .tag(tag)
                .cacheControl(Download.revalidated())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition("works." + extension))
                .build();
    }

    private WorksExport.Selection selection(Wanted wanted) {
        Actor actor = currentActor.actor();
        UUID projectId = projects.get(actor, wanted.project()).id();
        return wanted.keys().isEmpty()
                ? export.found(actor, projectId, filters.search(actor, projectId, wanted.asked()))
                : export.keyed(actor, projectId, wanted.keys());
    }
}
