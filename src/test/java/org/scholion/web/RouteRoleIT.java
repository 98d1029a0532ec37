package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Selection;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.claim.Stance;
import org.scholion.edition.EditionForm;
import org.scholion.edition.Editions;
import org.scholion.testing.container.InContainerApi;

/**
 * Walks every route of the API with every role. Changing requests carry a version that never was, so that who may change
 * the thing gets a conflict, and nothing does change.
 */
class RouteRoleIT extends InContainerApi {
    private static final String DOCUMENT = "second-east-turkestan-republic";
    private static final List<String> ROLES =
            List.of("anonymous", "stranger", "scholar", "reviewer", "editor", "admin");

    /** Method, path, statuses in the order of {@link #ROLES}, body; what stands in braces belongs to the scholar. */
    private static final String TABLE = """
            GET    me                                       | 401 200 200 200 200 200 |
            GET    documents                                | 401 404 200 200 200 200 |
            POST   documents                                | 401 404 2xx 403 2xx 2xx | upload
            GET    documents/{slug}                         | 401 404 200 200 200 200 |
            PATCH  documents/{slug}                         | 401 404 409 403 409 409 | {"version":-1,"title":"x"}
            GET    documents/{slug}/raw                     | 401 404 200 200 200 200 |
            GET    documents/{slug}/text                    | 401 404 200 200 200 200 |
            GET    documents/{slug}/blocks                  | 401 404 200 200 200 200 |
            GET    documents/{slug}/source-notes            | 401 404 200 200 200 200 |
            GET    documents/{slug}/annotations             | 401 404 200 200 200 200 |
            GET    documents/{slug}/claims                  | 401 404 200 200 200 200 |
            GET    documents/{slug}/editions                | 401 404 200 200 200 200 |
            POST   documents/{slug}/editions                | 401 404 403 403 201 201 | {"licence":"CC BY-SA 4.0"}
            POST   annotations                              | 401 404 422 422 422 422 | {"document":"{slug}"}
            GET    annotations/{shared}                     | 401 404 200 200 200 200 |
            GET    annotations/{private}                    | 401 404 200 404 404 404 |
            PATCH  annotations/{shared}                     | 401 404 409 403 403 403 | {"version":-1,"body":"x"}
            PATCH  annotations/{private}                    | 401 404 409 404 404 404 | {"version":-1,"body":"x"}
            DELETE annotations/{shared}?version=-1          | 401 404 409 403 403 403 |
            DELETE annotations/{private}?version=-1         | 401 404 409 404 404 404 |
            POST   claims                                   | 401 404 422 422 422 422 | {"document":"{slug}"}
            GET    claims/{claim}                           | 401 404 200 200 200 200 |
            GET    claims/{draftClaim}                      | 401 404 200 404 404 404 |
            PATCH  claims/{claim}                           | 401 404 409 403 403 403 | {"version":-1,"statement":"x"}
            PATCH  claims/{draftClaim}                      | 401 404 409 404 404 404 | {"version":-1,"statement":"x"}
            DELETE claims/{claim}?version=-1                | 401 404 409 403 403 403 |
            POST   claims/{claim}/citations                 | 401 404 422 422 422 422 | {"work":"Nobody1900"}
            POST   claims/{draftClaim}/citations            | 401 404 422 404 404 404 | {"work":"Nobody1900"}
            GET    citations/{citation}                     | 401 404 200 200 200 200 |
            GET    citations/{draft}                        | 401 404 200 404 404 404 |
            PATCH  citations/{citation}                     | 401 404 409 403 403 403 | {"version":-1}
            DELETE citations/{citation}?version=-1          | 401 404 409 403 403 403 |
            POST   citations/{citation}/proposal            | 401 404 409 403 403 403 | {"version":-1}
            POST   citations/{citation}/withdrawal          | 401 404 409 403 403 403 | {"version":-1,"reason":"x"}
            POST   citations/{citation}/decisions           | 401 404 403 409 403 409 | {"version":-1,"outcome":"reject","reason":"x"}
            POST   citations/{draft}/decisions              | 401 404 403 404 404 404 | {"version":-1,"outcome":"reject","reason":"x"}
            GET    review-queue                             | 401 404 200 200 200 200 |
            GET    works                                    | 401 404 200 200 200 200 |
            POST   works                                    | 401 404 201 403 201 201 | {"type":"book","fields":{"title":"x"}}
            GET    work-matches                             | 401 404 200 200 200 200 |
            GET    names                                    | 401 404 200 200 200 200 |
            GET    works.bib                                | 401 404 200 200 200 200 |
            GET    works/{key}                              | 401 404 200 200 200 200 |
            PATCH  works/{key}                              | 401 404 409 403 409 409 | {"version":-1,"fields":{}}
            GET    works/{key}/history                      | 401 404 200 200 200 200 |
            GET    works/{key}/citations                    | 401 404 200 200 200 200 |
            GET    works/{key}/source-notes                 | 401 404 200 200 200 200 |
            GET    editions/{edition}                       | 401 404 200 200 200 200 |
            GET    editions/{edition}/references.bib        | 401 404 200 200 200 200 |
            GET    editions/{edition}/edition.pdf           | 401 404 200 200 200 200 |
            GET    nowhere                                  | 401 404 404 404 404 404 |
            POST   tokens                                   | 401 403 403 403 403 403 |
            DELETE tokens/current                           | 401 204 204 204 204 204 |
            """;

    @Inject
    private Annotations annotations;

    @Inject
    private Claims claims;

    @Inject
    private Citations citations;

    @Inject
    private Works works;

    @Inject
    private Editions editions;

    @Test
    void everyRouteAnswersEveryRoleAsItShould() throws IOException, InterruptedException {
        Map<String, String> things = things();
        Map<String, String> secrets = secrets();
        List<String> surprises = new ArrayList<>();

        for (Route route : routes()) {
            for (int n = 0; n < ROLES.size(); n++) {
                String role = ROLES.get(n);
                HttpResponse<String> answer = send(route, things, secrets.get(role));
                String expected = route.statuses().get(n);
                if (!expected.replace("xx", "").equals(cut(answer.statusCode(), expected))) {
                    surprises.add(route.method() + " " + route.path() + " as " + role + ": " + answer.statusCode()
                            + " for " + expected + " " + answer.body());
                } else if (answer.statusCode() >= 400) {
                    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                            .as(route.method() + " " + route.path() + " as " + role)
                            .startsWith("application/problem+json");
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void theTableLeavesNoRouteOut() throws IOException, InterruptedException {
        HttpResponse<String> description =
                client.send(request("/openapi?format=JSON", null).build(), BodyHandlers.ofString());
        Set<String> described = new TreeSet<>();
        try (JsonReader reader = Json.createReader(new StringReader(description.body()))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            paths.forEach((path, operations) -> operations.asJsonObject().keySet().stream()
                    .filter(method ->
                            Set.of("get", "post", "put", "patch", "delete").contains(method))
                    .forEach(method -> described.add(shape(method + " " + path.replaceFirst("^.*/api/v1/|^/", "")))));
        }

        Set<String> walked = new TreeSet<>();
        routes().forEach(route -> walked.add(shape(route.method() + " " + route.path())));

        assertThat(described).isNotEmpty();
        assertThat(walked).containsAll(described);
    }

    /** A route with every parameter alike and without a query. */
    private static String shape(String route) {
        return route.toLowerCase(Locale.ROOT)
                .replaceAll("\\{[^}]*}", "{}")
                .replaceAll("\\?.*", "")
                .replaceAll("\\s+", " ");
    }

    private static String cut(int status, String expected) {
        return expected.endsWith("xx") ? String.valueOf(status / 100) : String.valueOf(status);
    }

    private static List<Route> routes() {
        return TABLE.lines().map(Route::parse).toList();
    }

    private HttpResponse<String> send(Route route, Map<String, String> things, String secret)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder = request("/api/v1/" + filled(route.path(), things), secret);
        if (route.body().equals("upload")) {
            builder.header("Content-Type", "multipart/form-data; boundary=edge")
                    .method(
                            "POST",
                            BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"file\";"
                                    + " filename=\"walk.txt\"\r\n\r\nOne paragraph.\r\n--edge--\r\n"));
        } else if (route.body().isEmpty()) {
            builder.method(route.method(), BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .method(route.method(), BodyPublishers.ofString(filled(route.body(), things)));
        }
        return client.send(builder.build(), BodyHandlers.ofString());
    }

    private static String filled(String template, Map<String, String> things) {
        String text = template;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            text = text.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return text;
    }

    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String role : ROLES) {
            if (!role.equals("anonymous")) {
                Actor actor = people.findByHandle(role)
                        .orElseGet(() -> people.add(role, "A Stranger", false, "walks-by-and-knows-nobody"));
                secrets.put(role, token(actor));
            }
        }
        return secrets;
    }

    private Map<String, String> things() {
        Actor scholar = people.findByHandle("scholar").orElseThrow();
        Actor editor = people.findByHandle("editor").orElseThrow();
        Selection words = new Selection(null, 0, 30, null);
        Claim shown = claims.state(scholar, DOCUMENT, "Shown.", List.of(words));
        Claim hidden = claims.state(scholar, DOCUMENT, "Hidden.", List.of(words));
        Citation proposed = cite(scholar, shown);
        Citation draft = cite(scholar, hidden);
        citations.propose(scholar, proposed.id(), proposed.version());
        Map<String, String> things = new LinkedHashMap<>();
        things.put("slug", DOCUMENT);
        things.put("key", "Wang2020");
        things.put("shared", annotation(scholar, words, Visibility.PROJECT));
        things.put("private", annotation(scholar, words, Visibility.PRIVATE));
        things.put("claim", shown.id().toString());
        things.put("draftClaim", hidden.id().toString());
        things.put("citation", proposed.id().toString());
        things.put("draft", draft.id().toString());
        things.put(
                "edition",
                editions.publish(editor, DOCUMENT, new EditionForm("CC BY-SA 4.0", null, null))
                        .id()
                        .toString());
        return things;
    }

    private String annotation(Actor author, Selection words, Visibility visibility) {
        return annotations
                .create(author, DOCUMENT, words, new AnnotationText(AnnotationKind.NOTE, "A note.", visibility))
                .id()
                .toString();
    }

    private Citation cite(Actor author, Claim claim) {
        return citations.draft(
                author,
                claim.id(),
                new Citation.Source(
                        works.get(author, claim.projectId(), "Wang2020").id(),
                        Locator.page("275"),
                        null,
                        null,
                        Stance.SUPPORTS,
                        null));
    }

    private record Route(String method, String path, List<String> statuses, String body) {

        static Route parse(String line) {
            String[] parts = line.split("\\|", -1);
            String[] request = parts[0].strip().split("\\s+");
            List<String> statuses = Arrays.asList(parts[1].strip().split("\\s+"));
            if (statuses.size() != ROLES.size()) {
                throw new IllegalArgumentException("A status for each role is needed: " + line);
            }
            return new Route(request[0], request[1], statuses, parts[2].strip());
        }
    }
}
