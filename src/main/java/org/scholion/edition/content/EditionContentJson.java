package org.scholion.edition.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The stored form of an {@link EditionContent}: JSON in UTF-8, the fields in the order of the records, times as ISO
 * instants. Equal contents give equal bytes, so that a digest of them names the snapshot.
 */
public final class EditionContentJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new InstantsAsText()).build();

    private EditionContentJson() {}

    /** @throws IOException if the stream cannot be written; it is left open */
    public static void write(EditionContent content, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(content));
    }

    /** @throws IOException if the stream cannot be read or does not hold an edition's content */
    public static EditionContent read(InputStream in) throws IOException {
        return MAPPER.readValue(in, EditionContent.class);
    }
}
