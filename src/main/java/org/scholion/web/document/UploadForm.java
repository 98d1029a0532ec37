package org.scholion.web.document;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.scholion.document.DocumentIntake;
import org.scholion.shared.Problem;
import org.scholion.web.shared.Utf8;

/**
 * An upload as it was sent.
 *
 * @param title null to take the one in the text
 * @param slug null to make one of the title
 */
record UploadForm(String fileName, byte[] bytes, String title, String slug) {

    /**
     * Reads the parts of a form.
     *
     * @throws Problem.InvalidInput if there is no part {@code file}, a part stands twice, or a text is no UTF-8
     * @throws Problem.TooLarge if the file is larger than a document may be
     */
    static UploadForm read(List<EntityPart> parts) throws IOException {
        EntityPart file = find(parts, "file")
                .orElseThrow(() -> new Problem.InvalidInput("file", "Send the text as the part “file” of the form."));
        return new UploadForm(
                file.getFileName().orElse(null),
                bytes(file, DocumentIntake.LIMIT_BYTES),
                text(parts, "title"),
                text(parts, "slug"));
    }

    private static Optional<EntityPart> find(List<EntityPart> parts, String name) {
        List<EntityPart> found =
                parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (found.size() > 1) {
            throw new Problem.InvalidInput(name, "Send one part “" + name + "” at a time.");
        }
        return found.stream().findFirst();
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        Optional<EntityPart> part = find(parts, name);
        return part.isEmpty() ? null : decoded(name, bytes(part.get(), 10_000));
    }

    private static String decoded(String name, byte[] bytes) {
        return Utf8.decode(bytes).orElseThrow(() -> new Problem.InvalidInput(name, "This is not encoded in UTF-8."));
    }

    private static byte[] bytes(EntityPart part, int limit) throws IOException {
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Problem.TooLarge(part.getName(), "At most " + limit + " bytes are taken here.");
            }
            return bytes;
        }
    }
}
