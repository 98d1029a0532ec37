package org.scholion.web.document;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.List;
import org.scholion.shared.Problem;
import org.scholion.web.shared.FormParts;

/**
 * An upload as it was sent.
 *
 * @param title null to take the one in the text
 * @param slug null to make one of the title
 * @param reader name of the reader that is to read it, null for the one that is surest
 */
record UploadForm(EntityPart file, String title, String slug, String reader) {

    /**
     * Reads the parts of a form.
     *
     * @throws Problem.InvalidInput if there is no part {@code file}, a part stands twice, or a text is no UTF-8
     */
    static UploadForm read(List<EntityPart> sent) throws IOException {
        FormParts parts = new FormParts(sent);
        EntityPart file = parts.find("file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the text as the part “file” of the form."));
        return new UploadForm(file, parts.text("title"), parts.text("slug"), parts.text("reader"));
    }
}
