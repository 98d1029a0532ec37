package org.scholion.web.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.document.Document;
import org.scholion.document.DocumentIntake;
import org.scholion.document.Documents;
import org.scholion.testing.container.InContainerApi;

/** The W3C Web Annotation Protocol, one test for each of its lines that the server promises to keep. */
class ProtocolIT extends InContainerApi {
    private static final String LD = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    private static final String RESOURCE = "<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"";
    private static final String CONTAINER = "<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\"";
    private static final String CONSTRAINED =
            "<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\"";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private DocumentIntake intake;

    @Inject
    private Documents documents;

    private String container;
    private String scholar;

    @BeforeEach
    void takeADocument() {
        Actor person = people.findByHandle("scholar").orElseThrow();
        scholar = token(person);
        Document document = intake.add(
                        person,
                        documents.get(person, "ili-rebellion").projectId(),
                        "short.txt",
                        ("One 𐰀 two three. " + UUID.randomUUID()).getBytes(UTF_8),
                        null,
                        null)
                .document();
        container = "/annotations/" + document.slug() + "/";
    }

    private HttpResponse<String> send(String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder asked = request(path, token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && List.of(headers).stream().noneMatch("Content-Type"::equals)) {
            asked.header("Content-Type", LD);
        }
        if (headers.length > 0) {
            asked.headers(headers);
        }
        return client.send(asked.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, scholar, null, headers);
    }

    private HttpResponse<String> post(String rest, String... headers) throws IOException, InterruptedException {
        return send("POST", container, scholar, annotation(rest), headers);
    }

    private static String annotation(String rest) {
        return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\"," + rest.replace('^', '"')
                + "}";
    }

    private String made(String rest, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(rest, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return header(answer, "Location").replaceFirst("^https?://[^/]+", "");
    }

    private String madeSimply() throws IOException, InterruptedException {
        return made("^bodyValue^:^x^,^target^:^http://example.org/^");
    }

    private void makeMany(int count) throws IOException, InterruptedException {
        for (int n = 0; n < count; n++) {
            made("^bodyValue^:^" + n + "^,^target^:^http://example.org/^");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String field) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).path("field").asText("")).isEqualTo(field);
    }

    // Annotations

    @Test
    void annotationsTellTheirMethods() throws Exception {
        HttpResponse<String> answer = send("OPTIONS", madeSimply(), scholar, null);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT, DELETE");
        assertProblem(send("PATCH", madeSimply(), scholar, "{}"), 405, "");
    }

    @Test
    void annotationsComeAsJsonLdWithTheProfile() throws Exception {
        HttpResponse<String> answer = get(madeSimply());

        assertThat(header(answer, "Content-Type")
                        .replace("\"", "")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT))
                .startsWith("application/ld+json;profile=http://www.w3.org/ns/anno.jsonld");
        assertThat(json(answer).path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertProblem(get(madeSimply(), "Accept", "text/html"), 406, "");
    }

    @Test
    void annotationsSayThatTheyAreResources() throws Exception {
        assertThat(header(get(madeSimply()), "Link")).contains(RESOURCE);
    }

    @Test
    void annotationsHaveEntityTagsOnGetAndHead() throws Exception {
        String path = madeSimply();
        HttpResponse<String> got = get(path);
        HttpResponse<String> head = send("HEAD", path, scholar, null);

        assertThat(header(got, "ETag")).matches("\"[^\"]+\"").isEqualTo(header(head, "ETag"));
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(header(got, "Content-Length"));
        assertThat(get(path, "If-None-Match", header(got, "ETag")).statusCode()).isEqualTo(304);
    }

    @Test
    void annotationsVaryByAccept() throws Exception {
        assertThat(header(get(madeSimply()), "Vary")).contains("Accept");
        assertThat(header(get(madeSimply(), "Accept", "application/json"), "Content-Type"))
                .startsWith("application/json");
    }

    // Containers

    @Test
    void containersTellTheirMethodsAndEndWithASlash() throws Exception {
        assertThat(header(send("OPTIONS", container, scholar, null), "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        HttpResponse<String> moved = get(container.substring(0, container.length() - 1));
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).endsWith(container);
    }

    @Test
    void containersLinkToTheirTypeAndConstraintsOnAllAnswers() throws Exception {
        for (HttpResponse<String> answer : List.of(
                get(container),
                send("HEAD", container, scholar, null),
                send("OPTIONS", container, scholar, null),
                send("POST", container, scholar, "broken"),
                get(container + "?start=0"))) {
            assertThat(header(answer, "Link")).contains(CONTAINER).contains(CONSTRAINED);
        }
    }

    @Test
    void containersHaveTagsThatChangeWithWhatIsInThem() throws Exception {
        String before = header(get(container), "ETag");
        assertThat(get(container, "If-None-Match", before).statusCode()).isEqualTo(304);

        String path = madeSimply();
        String after = header(get(container), "ETag");
        assertThat(after).isNotEqualTo(before);

        send("PUT", path, scholar, annotation("^bodyValue^:^y^,^target^:^http://example.org/^"));
        assertThat(get(container, "If-None-Match", after).statusCode()).isEqualTo(200);
    }

    @Test
    void containersVaryByAcceptAndPreference() throws Exception {
        assertThat(header(get(container), "Vary")).contains("Accept").contains("Prefer");
    }

    @Test
    void containersSayWhereTheyAreAndWhatMayBePosted() throws Exception {
        HttpResponse<String> answer = get(container);

        assertThat(header(answer, "Content-Location"))
                .isEqualTo(json(answer).path("id").asText());
        assertThat(header(answer, "Accept-Post")).startsWith("application/ld+json");
    }

    @Test
    void containersTellWhatTheyAreAndHowMuchIsInThem() throws Exception {
        makeMany(2);

        JsonNode told = json(get(container));

        assertThat(told.path("type"))
                .extracting(JsonNode::asText)
                .containsExactly("BasicContainer", "AnnotationCollection");
        assertThat(told.path("total").asInt()).isEqualTo(2);
        assertThat(told.path("modified").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(told.path("label").asText()).startsWith("Annotations on ");
        assertThat(told.path("last").asText()).startsWith(told.path("id").asText());
    }

    @Test
    void containersAreToldAsTheClientPrefers() throws Exception {
        makeMany(1);
        String include = "return=representation;include=\"%s\"";

        JsonNode usual = json(get(container));
        JsonNode minimal = json(
                get(container, "Prefer", String.format(include, "http://www.w3.org/ns/ldp#PreferMinimalContainer")));
        JsonNode iris = json(get(container, "Prefer", String.format(include, OA + "PreferContainedIRIs")));
        JsonNode whole = json(get(container, "Prefer", String.format(include, OA + "PreferContainedDescriptions")));

        assertThat(minimal.path("first").isTextual()).isTrue();
        assertThat(iris.path("first").path("items").path(0).isTextual()).isTrue();
        assertThat(whole.path("first").path("items").path(0).path("bodyValue").asText())
                .isEqualTo("0");
        assertThat(usual).isEqualTo(whole);
    }

    // Pages

    @Test
    void pagesLeadFromTheFirstToTheLastAndBack() throws Exception {
        makeMany(Containers.PAGE + 3);
        List<String> forward = new ArrayList<>();
        JsonNode page = json(get(container)).path("first");
        assertThat(page.path("startIndex").asInt()).isZero();
        assertThat(page.has("prev")).isFalse();
        ids(page, forward);
        page = json(get(path(page.path("next"))));
        ids(page, forward);

        assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
        assertThat(page.path("partOf").path("id").asText()).endsWith(container);
        assertThat(page.path("startIndex").asInt()).isEqualTo(Containers.PAGE);
        assertThat(page.has("next")).isFalse();
        Set<String> once = new HashSet<>(forward);
        assertThat(once).hasSize(Containers.PAGE + 3).hasSameSizeAs(forward);

        JsonNode back = json(get(path(page.path("prev"))));
        assertThat(back.path("items")).hasSize(Containers.PAGE);
        assertThat(back.has("prev")).isFalse();
        JsonNode last = json(get(path(json(get(container)).path("last"))));
        assertThat(last.path("items")).isEqualTo(page.path("items"));
        assertThat(last.path("startIndex").asInt()).isEqualTo(Containers.PAGE);
    }

    @Test
    void theLastPageOfAnExactMultipleIsNotEmpty() throws Exception {
        makeMany(Containers.PAGE);

        JsonNode told = json(get(container));
        JsonNode last = json(get(path(told.path("last"))));

        assertThat(told.path("first").has("next")).isFalse();
        assertThat(last.path("items")).hasSize(Containers.PAGE);
        assertThat(last.has("prev")).isFalse();
        assertThat(last.path("startIndex").asInt()).isZero();
    }

    @Test
    void pagesThatWereNeverGivenOutAreRefused() throws Exception {
        assertProblem(get(container + "?start=x"), 400, "start");
        assertProblem(get(container + "?start=0&after=x"), 400, "after");
    }

    private static String path(JsonNode iri) {
        return iri.asText().replaceFirst("^https?://[^/]+", "");
    }

    private static void ids(JsonNode page, List<String> into) {
        page.path("items").forEach(item -> into.add(item.path("id").asText()));
    }

    // Writes

    @Test
    void aNewAnnotationGetsAnIriOfOneComponentInTheContainer() throws Exception {
        HttpResponse<String> answer = post("^bodyValue^:^x^,^target^:^http://example.org/^");

        String id = json(answer).path("id").asText();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Location")).isEqualTo(id);
        assertThat(id).matches(".*" + container + "[^/]+");
        assertThat(header(answer, "ETag")).isNotEmpty();
    }

    @Test
    void aSlugIsUsedIfItIsFree() throws Exception {
        String shown = "^audience^:^urn:scholion:audience:project^,^target^:^a:b^";
        assertThat(made(shown, "Slug", "my note")).isEqualTo(container + "my-note");
        assertThat(made(shown, "Slug", "my note")).doesNotContain("my-note");
        assertThat(get(container + "my-note").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlugIsPartOfThePathOfAPrivateAnnotation() throws Exception {
        String path = made("^target^:^a:b^", "Slug", "my note");
        assertThat(path).startsWith(container + "my-note~");
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(json(get(path)).path("id").asText()).endsWith(path);
    }

    @Test
    void canonicalStaysAndAForeignIdGoesToVia() throws Exception {
        JsonNode made = json(post("^id^:^http://example.org/mine^,^canonical^:^urn:c^,^target^:^a:b^"));

        assertThat(made.path("canonical").asText()).isEqualTo("urn:c");
        assertThat(made.path("via").asText()).isEqualTo("http://example.org/mine");
        assertProblem(
                send("PUT", path(made.path("id")), scholar, annotation("^canonical^:^urn:d^,^target^:^a:b^")),
                409,
                "canonical");
    }

    @Test
    void puttingAnswersWithTheNewState() throws Exception {
        String path = madeSimply();

        HttpResponse<String> answer =
                send("PUT", path, scholar, annotation("^body^:[],^target^:[^a:b^,^a:c^],^odd^:[1,null]"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("target")).hasSize(2);
        assertThat(json(get(path))).isEqualTo(json(answer));
        assertProblem(
                send("PUT", path, scholar, annotation("^id^:^http://example.org/other^,^target^:^a:b^")), 400, "id");
    }

    @Test
    void ifMatchIsHonouredInQuotedFormAndNotRequired() throws Exception {
        String path = madeSimply();
        String tag = header(get(path), "ETag");
        String changed = annotation("^bodyValue^:^y^,^target^:^a:b^");

        assertThat(send("PUT", path, scholar, changed, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertProblem(send("PUT", path, scholar, changed, "If-Match", tag), 412, "");
        assertProblem(send("DELETE", path, scholar, null, "If-Match", tag), 412, "");
        assertProblem(
                send(
                        "PUT",
                        path,
                        scholar,
                        changed,
                        "If-Match",
                        header(get(path), "ETag").replace("\"", "")),
                412,
                "");
        assertThat(send("PUT", path, scholar, changed).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        String path = madeSimply();

        assertThat(send("DELETE", path, scholar, null).statusCode()).isEqualTo(204);
        assertProblem(get(path), 410, "");
        assertProblem(send("PUT", path, scholar, annotation("^target^:^a:b^")), 410, "");
        assertThat(json(get(container)).path("total").asInt()).isZero();
    }

    @Test
    void whatIsNoAnnotationIsRefusedByTheFieldThatIsWrong() throws Exception {
        assertProblem(post("^body^:^a:b^"), 400, "target");
        assertProblem(send("POST", container, scholar, "{\"target\":"), 400, "");
        assertProblem(send("POST", container, scholar, "[]"), 400, "");
        assertProblem(send("POST", container, scholar, annotation("^target^:^a:b^,^target^:^a:c^")), 400, "target");
        assertProblem(post("^bodyValue^:^\\ud800^,^target^:^a:b^"), 400, "bodyValue");
        assertProblem(
                post("^x^:" + "[".repeat(5000) + "]".repeat(5000) + ",^target^:^a:b^"), 400, "x" + "[0]".repeat(99));
        assertProblem(post("^bodyValue^:^" + "x".repeat(1 << 20) + "^,^target^:^a:b^"), 400, "bodyValue");
        assertProblem(post("^target^:[" + "^a:b^,".repeat(10_000) + "^a:b^]"), 400, "target");
        assertProblem(post("^target^:^a:b^,^x^:^" + "x".repeat(3 << 20) + "^"), 413, "");
        assertProblem(
                send("POST", container, scholar, annotation("^target^:^a:b^"), "Content-Type", "text/turtle"), 415, "");
    }

    @Test
    void wordsAreFoundWhicheverWayAClientCounts() throws Exception {
        String target = "^target^:{^source^:^" + json(get(container)).path("id").asText()
                + "^,^selector^:[{^type^:^TextPositionSelector^,^start^:%d,^end^:%d},"
                + "{^type^:^TextQuoteSelector^,^exact^:^two^}]}";

        assertThat(post(String.format(target, 6, 9)).statusCode()).isEqualTo(201);
        assertThat(post(String.format(target, 7, 10)).statusCode()).isEqualTo(201);
        assertProblem(post(String.format(target, 0, 3)), 400, "target.selector[1].exact");
        assertProblem(post(String.format(target, 9, 6)), 400, "target.selector[0].end");
    }

    @Test
    void everyPropertyOfTheModelAndBeyondComesBack() throws Exception {
        String rest = "^target^:{^source^:^a:b^,^styleClass^:^red^,^state^:{^type^:^HttpRequestState^,^value^:^A^}},"
                + "^stylesheet^:^a:css^,^rights^:^a:r^,^audience^:{^type^:^Group^},^generator^:^a:g^,"
                + "^body^:{^type^:^Choice^,^items^:[{^value^:^b^},{^value^:^a^}]},^zz^:{^b^:1,^a^:[2,1]}";

        JsonNode back = json(get(made(rest)));

        JSON.readTree(annotation(rest)).fields().forEachRemaining(field -> assertThat(back.get(field.getKey()))
                .isEqualTo(field.getValue()));
    }

    // Who sees what

    @Test
    void whoIsNotKnownReadsWhatIsPublicAndNothingElse() throws Exception {
        assertProblem(send("GET", container, null, null), 401, "");
        String hidden = madeSimply();
        String open = made("^audience^:^urn:scholion:audience:public^,^bodyValue^:^Open^,^target^:^a:b^");

        JsonNode told = json(send("GET", container, null, null));
        assertThat(told.path("total").asInt()).isEqualTo(1);
        assertThat(told.path("first").path("items")).hasSize(1);
        assertThat(send("GET", open, null, null).statusCode()).isEqualTo(200);
        assertProblem(send("GET", hidden, null, null), 401, "");
        assertProblem(send("GET", hidden, token("reviewer"), null), 404, "");
        assertProblem(send("POST", container, null, annotation("^target^:^a:b^")), 401, "");
        assertProblem(send("DELETE", open, token("reviewer"), null), 403, "");
    }

    @Test
    void whatIsHiddenIsToldLikeWhatIsNotThere() throws Exception {
        String hidden = madeSimply();
        String nowhere = "/annotations/never-there/" + hidden.substring(hidden.lastIndexOf('/') + 1);
        String reviewer = token("reviewer");

        for (String method : List.of("GET", "PUT", "DELETE")) {
            String body = method.equals("PUT") ? "{" : null;
            HttpResponse<String> answer = send(method, hidden, reviewer, body);
            assertProblem(answer, 404, "");
            assertThat(answer.body())
                    .as(method)
                    .isEqualTo(send(method, nowhere, reviewer, body).body());
        }
    }

    @Test
    void pagesOfOtherSitesMayAskWithATokenAndReadTheHeaders() throws Exception {
        HttpResponse<String> preflight = send("OPTIONS", container, null, null);
        HttpResponse<String> answer = get(container);

        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(preflight, "Access-Control-Allow-Headers"))
                .contains("Authorization")
                .contains("Prefer");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(header(answer, "Access-Control-Expose-Headers").split(", "))
                .contains("Allow", "Content-Location", "ETag", "Link", "Location", "Vary");
    }

    @Test
    void theReadingPageTellsWhereAnnotationsAre() throws Exception {
        String slug = container.split("/")[2];
        String cookie = "scholion_session=" + scholar;
        HttpResponse<String> page = client.send(
                request("/desk/document?slug=" + slug, null)
                        .header("Cookie", cookie)
                        .GET()
                        .build(),
                BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Link"))
                .contains("<" + container + ">; rel=\"http://www.w3.org/ns/oa#annotationService\"");
    }
}
