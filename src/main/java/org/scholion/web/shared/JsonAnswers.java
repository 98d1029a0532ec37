package org.scholion.web.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;

/**
 * Writes the views of the API as JSON: properties in alphabetical order, what is unknown is there as null, times as ISO
 * 8601 instants. Jackson, because the server's own JSON Binding took most of the time of a list (ADR 13).
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonAnswers implements MessageBodyWriter<Object> {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(JsonValue.class, new JsonValues()))
            .build();

    /** A view as the text of a JSON value. */
    public static String toJson(Object view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JsonProcessingException notAView) {
            throw new UncheckedIOException(notAView);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() || CitationView.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, view);
    }

    /** Values of JSON Processing stand for themselves. */
    private static final class JsonValues extends JsonSerializer<JsonValue> {
        @Override
        public void serialize(JsonValue value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeRawValue(value.toString());
        }
    }
}
