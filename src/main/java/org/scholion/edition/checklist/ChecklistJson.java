package org.scholion.edition.checklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.scholion.edition.content.InstantsAsText;

/** A checklist as JSON in UTF-8, for the process that sets it. */
public final class ChecklistJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new InstantsAsText()).build();

    private ChecklistJson() {}

    /** @throws IOException if the stream cannot be written; it is left open */
    public static void write(Checklist checklist, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(checklist));
    }

    /** @throws IOException if the stream cannot be read or does not hold a checklist */
    public static Checklist read(InputStream in) throws IOException {
        return MAPPER.readValue(in, Checklist.class);
    }
}
