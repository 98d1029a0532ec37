package org.scholion.edition.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The stored form of an {@link EditionContent}: JSON in UTF-8, the fields in the order of the records, times as ISO
 * instants. Equal contents give equal bytes, so that a digest of them names the snapshot.
 */
public final class EditionContentJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantDeserializer()))
            .build();

    private EditionContentJson() {}

    /** @throws IOException if the stream cannot be written; it is left open */
    public static void write(EditionContent content, OutputStream out) throws IOException {
        out.write(MAPPER.writeValueAsBytes(content));
    }

    /** @throws IOException if the stream cannot be read or does not hold an edition's content */
    public static EditionContent read(InputStream in) throws IOException {
        return MAPPER.readValue(in, EditionContent.class);
    }

    private static final class InstantDeserializer extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return Instant.parse(parser.getText());
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, parser.getText(), "not an ISO instant: %s", e.getMessage());
            }
        }
    }
}
