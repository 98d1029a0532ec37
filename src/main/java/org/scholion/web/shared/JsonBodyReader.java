package org.scholion.web.shared;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.scholion.shared.StrictJson;

/** Reads request bodies: one JSON object in UTF-8. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readAllBytes());
    }

    /**
     * Reads a body.
     *
     * @throws MalformedRequest if the bytes are no UTF-8, or no JSON object
     * @throws JsonParsingException if the syntax is broken, with the place
     * @throws org.scholion.shared.Problem.InvalidInput if it holds what {@link StrictJson} refuses
     */
    public static JsonBody read(byte[] bytes) {
        String text = Utf8.decode(bytes).orElseThrow(() -> new MalformedRequest("The body is not encoded in UTF-8."));
        if (text.isBlank()) {
            throw new MalformedRequest("A JSON object is needed as the body.");
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            JsonValue value = StrictJson.next(parser);
            // Asking for more makes the parser refuse whatever follows the value.
            if (parser.hasNext() || !(value instanceof JsonObject object)) {
                throw new MalformedRequest("The body must be a JSON object.");
            }
            return new JsonBody(object);
        } catch (JsonParsingException syntax) {
            throw syntax;
        } catch (JsonException unreadable) {
            throw new MalformedRequest("The body is no JSON.", unreadable);
        }
    }
}
