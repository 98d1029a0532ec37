package org.scholion.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.scholion.shared.Json;

/** The requests of the load, over HTTP/1.1 connections that stay open. Any other answer than the expected one throws. */
final class Requests {
    /** The words of each note and of each row. */
    static final String NOTE = "Which *commission* was this? Wang 2020 has another name for it; compare the minutes.";

    private static final int PASSAGE_LENGTH = 80;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Adds a row at the endpoint that inserts only. */
    Callable<String> addRow(URI rows) {
        String body = Json.createObjectBuilder().add("body", NOTE).build().toString();
        HttpRequest request = HttpRequest.newBuilder(rows)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return () -> send(request, 201);
    }

    /** Asks for an answer that costs the server next to nothing. */
    Callable<String> ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return () -> send(request, 200);
    }

    /** A bearer token for a person. */
    String token(URI server, String handle, String password) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((handle + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(server.resolve("api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = send(request, 201);
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject().getString("token");
        }
    }

    /** Writes a private note on eighty code points of a document, others each time, with their words to be checked. */
    Callable<String> annotate(URI server, String token, String slug) throws IOException, InterruptedException {
        String text = send(
                authorised(server.resolve("api/v1/documents/" + slug + "/text"), token)
                        .build(),
                200);
        int[] codePoints = text.codePoints().toArray();
        HttpRequest.Builder address =
                authorised(server.resolve("api/v1/annotations"), token).header("Content-Type", "application/json");
        return () -> {
            int start = ThreadLocalRandom.current().nextInt(codePoints.length - PASSAGE_LENGTH);
            JsonObject note = Json.createObjectBuilder()
                    .add("document", slug)
                    .add("kind", "note")
                    .add("body", NOTE + " No. " + start)
                    .add(
                            "target",
                            Json.createObjectBuilder()
                                    .add("start", start)
                                    .add("end", start + PASSAGE_LENGTH)
                                    .add("exact", new String(codePoints, start, PASSAGE_LENGTH)))
                    .build();
            return send(
                    address.copy()
                            .POST(HttpRequest.BodyPublishers.ofString(note.toString()))
                            .build(),
                    201);
        };
    }

    /** Reads the first hundred annotations of a document. */
    Callable<String> list(URI server, String token, String slug) {
        HttpRequest request = authorised(server.resolve("api/v1/documents/" + slug + "/annotations?limit=100"), token)
                .build();
        return () -> send(request, 200);
    }

    /** What stands at an address. */
    String get(URI address, String token) throws IOException, InterruptedException {
        return send(authorised(address, token).build(), 200);
    }

    /** Asks for an act that needs no words and is done later. */
    String post(URI address, String token) throws IOException, InterruptedException {
        return send(
                authorised(address, token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                202);
    }

    /** Gives a text as a file of a form (RFC 7578). */
    String upload(URI address, String token, String field, String fileName, String text)
            throws IOException, InterruptedException {
        String boundary = "end-of-part-of-the-benchmark";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--" + boundary
                + "--\r\n";
        return send(
                authorised(address, token)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                202);
    }

    private static HttpRequest.Builder authorised(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != expected) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + response.statusCode() + ": "
                    + response.body());
        }
        return response.body();
    }
}
