package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.document.reading.RawFile;
import org.scholion.testing.container.InContainerApi;

/**
 * Whatever is sent to the API, it answers with a problem document that says what is wrong, and keeps nothing of it. What
 * readers of JSON and forms refuse by themselves is told in their own tests.
 */
class BadInputIT extends InContainerApi {
    private static final String ARTICLE = "ili-rebellion";
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=edge";

    private static final String OCTETS = "application/octet-stream";
    private static final String BOMB = "<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>&b;</p></body></text></TEI>";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String scholar;
    private String admin;

    /** What is sent, and what the answer must be; no field where none is wrong. */
    private record Case(String method, String path, String type, String body, int status, String field) {}

    @BeforeEach
    void signIn() {
        scholar = token("scholar");
        admin = token("admin");
    }

    private static Case annotation(String json, int status, String field) {
        return new Case("POST", "annotations", JSON, json.replace("$", ARTICLE), status, field);
    }

    private static Case work(String fields, String field) {
        return new Case("POST", "works", JSON, "{\"type\":\"book\",\"fields\":" + fields + "}", 422, field);
    }

    private static Case get(String path, int status, String field) {
        return new Case("GET", path, null, "", status, field);
    }

    private static Stream<Case> cases() {
        String article = "\"document\":\"$\",\"body\":\"x\",";
        return Stream.of(
                        Stream.of(
                                annotation("", 400, null),
                                annotation("{\"document\":", 400, null),
                                annotation("[]", 400, null),
                                annotation("{\"a\":" + "[".repeat(100_000), 422, "a" + "[0]".repeat(99)),
                                annotation("{\"a\":1e99999999999999999999}", 422, "a"),
                                annotation("{\"target\":{\"start\":0,\"start\":9}}", 422, "target.start"),
                                annotation("{\"body\":\"x\"}", 422, "document"),
                                annotation("{\"document\":\"none\",\"target\":{\"start\":0,\"end\":5}}", 404, null),
                                annotation("{" + article + "\"kind\":\"page\"}", 422, "kind"),
                                annotation("{" + article + "\"target\":{\"start\":-1,\"end\":5}}", 422, "target.start"),
                                annotation("{" + article + "\"target\":{\"start\":9,\"end\":5}}", 422, "target.end"),
                                annotation("{" + article + "\"target\":{\"start\":5,\"end\":5}}", 422, "target.end"),
                                annotation(
                                        "{" + article + "\"target\":{\"start\":0,\"end\":9999999}}", 422, "target.end"),
                                annotation(
                                        "{" + article + "\"target\":{\"start\":0,\"end\":5,\"exact\":\"other\"}}",
                                        422,
                                        "target.exact"),
                                annotation(
                                        "{" + article + "\"target\":{\"start\":0,\"end\":5,\"exact\":\"\\ud800\"}}",
                                        422,
                                        "target.exact"),
                                annotation(
                                        "{" + article + "\"target\":{\"start\":1.5,\"end\":5}}", 422, "target.start"),
                                annotation(
                                        "{" + article + "\"target\":{\"revision\":2,\"start\":0,\"end\":5}}",
                                        422,
                                        "target.revision"),
                                annotation(
                                        "{\"document\":\"$\",\"body\":\"" + "x".repeat(1 << 20)
                                                + "\",\"target\":{\"start\":0,\"end\":5}}",
                                        422,
                                        "body"),
                                annotation(
                                        "{" + article + "\"tags\":[\"\\ude00\"],\"target\":{\"start\":0,\"end\":5}}",
                                        422,
                                        "tags[0]"),
                                annotation("{\"document\":\"$\",\"body\":\"\\u0000\"}", 422, "body"),
                                annotation("{\"document\":\"$\",\"body\":\"\\udc00\"}", 422, "body")),
                        Stream.of(
                                work("{\"title\":\"a\\u0000\"}", "fields.title"),
                                work("{\"title\":{}}", "fields.title"),
                                work("{\"author\":[{\"family\":\"\\ud800\"}]}", "fields.author[0].family"),
                                work("{\"author\":\"Wang\"}", "fields.author"),
                                work("{\"issued\":\"yesterday\"}", "fields.issued"),
                                work("{\"colour\":\"red\"}", "fields.colour"),
                                work("null", "fields")),
                        Stream.of(
                                get("annotations/" + UUID.randomUUID(), 404, null),
                                get("annotations/not-an-id", 404, null),
                                get("works/Nobody1900", 404, null),
                                get("works?project=none", 404, null),
                                get("works?limit=0", 422, "limit"),
                                get("works?after=there", 422, "after"),
                                get("works?after=" + UUID.randomUUID(), 422, "after"),
                                get("works?type=tome", 422, "type"),
                                get("works?used=often", 422, "used"),
                                get("works?q=" + "a+b+c+".repeat(500) + many("d%d", 60), 422, "q"),
                                get("review-queue?after=there", 422, "after"),
                                get("nowhere", 404, null),
                                get("../v2/nowhere", 404, null)),
                        Stream.of(
                                new Case("PUT", "works", JSON, "{}", 405, null),
                                new Case("POST", "annotations", "text/plain", "{}", 415, null),
                                new Case("POST", "annotations", "application/", "{}", 400, null),
                                new Case("POST", "documents", JSON, "{}", 415, null),
                                new Case("POST", "documents", FORM, "no form", 400, null),
                                new Case("POST", "documents", FORM, part("other", "x"), 422, "file"),
                                new Case("POST", "documents", FORM, part("file", ""), 422, "file"),
                                new Case("POST", "documents?name=a.xml", OCTETS, BOMB, 422, "file"),
                                new Case("POST", "documents?name=a.pdf", OCTETS, "%PDF-1.7 rubbish", 422, "file"),
                                new Case("POST", "documents?name=a.txt", OCTETS, "a\0b", 415, "file"),
                                new Case("POST", "documents?name=a.png", "image/png", "PNG", 415, null),
                                new Case("POST", "documents", FORM, part("file", "a\0b"), 415, "file"),
                                new Case("POST", "documents", FORM, part("file", "\uFEFF"), 422, "file")))
                .flatMap(cases -> cases);
    }

    private static String many(String form, int count) {
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < count; n++) {
            many.append(String.format(form, n)).append('+');
        }
        return many.toString();
    }

    private static String part(String name, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"bad.txt\"\r\n\r\n" + content
                + "\r\n--edge--\r\n";
    }

    @Test
    void badInputIsRefusedByAProblemThatNamesTheField() throws IOException, InterruptedException {
        String before = kept();
        List<String> surprises = new ArrayList<>();

        for (Case bad : cases().toList()) {
            HttpResponse<String> answer = send(bad.method(), bad.path(), bad.type(), bad.body(), scholar);
            String told = problem(answer);
            String expected = bad.status() + " " + bad.field();
            if (!told.equals(expected)) {
                surprises.add(
                        bad.method() + " " + bad.path() + " " + cut(bad.body()) + ": " + told + " for " + expected);
            }
        }

        assertThat(surprises).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    /** Words of threads and reasons, and a boundary that two requests move at once; on a note of their own. */
    @Test
    void aNoteIsLeftWholeByBadWordsAndByTwoWhoMoveItsBoundaryAtOnce() throws Exception {
        JsonNode note = json(send(
                "POST",
                "annotations",
                JSON,
                "{\"document\":\"" + ARTICLE + "\",\"body\":\"x\",\"target\":{\"start\":0,\"end\":5}}",
                scholar));
        String own = "annotations/" + note.path("id").asText();
        int version = note.path("version").asInt();
        String versioned = "{\"version\":" + version + ",";

        assertThat(problem(send("POST", own + "/replies", JSON, "{\"body\":\"\\ud800\"}", scholar)))
                .isEqualTo("422 body");
        assertThat(problem(send("POST", own + "/replies", JSON, "{\"body\":\"" + "x".repeat(1 << 20) + "\"}", scholar)))
                .isEqualTo("422 body");
        assertThat(problem(send("POST", own + "/resolution", JSON, versioned + "\"reason\":\"\\ude00\"}", scholar)))
                .isEqualTo("422 reason");
        assertThat(json(send("GET", own, null, "", scholar))).isEqualTo(note);

        List<CompletableFuture<HttpResponse<String>>> moves = new ArrayList<>();
        for (int end = 6; end < 10; end++) {
            HttpRequest moving = request("/api/v1/" + own, scholar)
                    .header("Content-Type", JSON)
                    .method(
                            "PATCH",
                            BodyPublishers.ofString(versioned + "\"target\":{\"start\":0,\"end\":" + end + "}}"))
                    .build();
            moves.add(client.sendAsync(moving, BodyHandlers.ofString()));
        }
        List<JsonNode> moved = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> move : moves) {
            HttpResponse<String> answer = move.get();
            if (answer.statusCode() == 200) {
                moved.add(json(answer));
            } else {
                assertThat(problem(answer)).startsWith("409 ");
            }
        }
        assertThat(moved).hasSize(1);
        JsonNode stored = json(send("GET", own, null, "", scholar));
        assertThat(stored.path("target").path("end"))
                .isEqualTo(moved.get(0).path("target").path("end"));
        send("DELETE", own + "?version=" + stored.path("version"), null, "", scholar);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void aMediaTypeThatNobodyWritesIsNotAcceptable() throws IOException, InterruptedException {
        for (String accepted : List.of("application/xml", "text/html")) {
            assertThat(problem(accepting(accepted))).isEqualTo("406 null");
        }
        assertThat(problem(accepting("application/"))).isEqualTo("400 null");
    }

    private HttpResponse<String> accepting(String type) throws IOException, InterruptedException {
        return client.send(
                request("/api/v1/works", scholar).header("Accept", type).GET().build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"documents, declared, 413 file", "documents, chunked, 413 file", "annotations, chunked, 413 null"})
    void twoHundredMebibytesAreRefusedLongBeforeTheyHaveAllBeenRead(String path, String way, String refusal)
            throws IOException, InterruptedException {
        String before = kept();
        boolean chunked = way.equals("chunked");
        boolean form = path.equals("documents");
        String head =
                "POST /api/v1/" + path + " HTTP/1.1\r\nHost: " + request.getServerName() + "\r\nAuthorization: Bearer "
                        + scholar + "\r\nContent-Type: " + (form ? FORM : JSON) + "\r\n"
                        + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (200 << 20)) + "\r\n\r\n";
        String opening = form ? part("file", "").split("\r\n--edge--", -1)[0] : "{\"a\":\"";
        byte[] piece = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        int sent = 0;

        try (Socket socket = new Socket(request.getServerName(), request.getServerPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            write(out, opening.getBytes(StandardCharsets.US_ASCII), chunked);
            while (sent < 200 << 20 && socket.getInputStream().available() == 0) {
                write(out, piece, chunked);
                sent += piece.length;
            }
            String answer = read(socket.getInputStream());

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
            JsonNode problem = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
            assertThat(problem.path("status") + " " + problem.path("field").asText("null"))
                    .isEqualTo(refusal);
        }
        assertThat((long) sent).isLessThan(RawFile.LIMIT_BYTES + (20L << 20));
        assertThat(kept()).isEqualTo(before);
    }

    private static void write(OutputStream out, byte[] bytes, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(bytes);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** An answer to its end, or as far as it comes before the server leaves. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        while (!read.toString(StandardCharsets.UTF_8).endsWith("}")) {
            int length = in.read(piece);
            if (length < 0) {
                break;
            }
            read.write(piece, 0, length);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatFailsAtTheEndOfATransactionIsAProblemToo() throws IOException, InterruptedException {
        String slug = "twice-" + UUID.randomUUID();

        assertThat(send("POST", "colliding/" + slug + "/First", null, "", admin).statusCode())
                .isEqualTo(204);
        assertThat(problem(send("POST", "colliding/" + slug + "/Second", null, "", admin)))
                .isEqualTo("409 null");
        assertThat(problem(send("POST", "colliding/x" + slug + "/" + "x".repeat(1_000), null, "", admin)))
                .isEqualTo("500 null");
    }

    @Test
    void optionsAreToldInAWord() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("OPTIONS", "works", null, "", scholar);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(
                        methods -> assertThat(methods).contains("GET", "POST").doesNotContain("DELETE"));
        assertThat(answer.body()).doesNotContain("<");
    }

    /** How much of everything there is. */
    private String kept() throws IOException, InterruptedException {
        StringBuilder kept = new StringBuilder();
        for (String list : List.of("documents", "documents/" + ARTICLE + "/annotations", "works", "works/Wang2020")) {
            JsonNode body = new ObjectMapper()
                    .readTree(
                            send("GET", list + "?limit=200", null, "", scholar).body());
            kept.append(
                            body.has("items")
                                    ? body.path("items").size()
                                    : body.path("version").asInt())
                    .append(' ');
        }
        return kept.toString();
    }

    /** Status and field of a problem document; the answer itself if it is none. */
    private static String problem(HttpResponse<String> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return answer.statusCode() + " " + type + " " + cut(answer.body());
        }
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asText()).isNotBlank();
        return answer.statusCode() + " " + problem.path("field").asText("null");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 120));
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String secret)
            throws IOException, InterruptedException {
        HttpRequest.Builder sent = request("/api/v1/" + path, secret)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            sent.header("Content-Type", type);
        }
        return client.send(sent.build(), BodyHandlers.ofString());
    }
}
