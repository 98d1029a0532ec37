package org.scholion.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.bibliography.imports.ImportState;
import org.scholion.bibliography.imports.Imports;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Claims;
import org.scholion.claim.Stance;
import org.scholion.edition.EditionForm;
import org.scholion.edition.Editions;
import org.scholion.project.Projects;
import org.scholion.testing.container.InContainerApi;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.LabelKind;
import org.scholion.vocabulary.Vocabularies;

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
            POST   documents?name=walk.txt                  | 401 404 2xx 403 2xx 2xx | plain
            GET    documents/{slug}                         | 401 404 200 200 200 200 |
            PATCH  documents/{slug}                         | 401 404 409 403 409 409 | {"version":-1,"title":"x"}
            GET    documents/{slug}/raw                     | 401 404 200 200 200 200 |
            GET    documents/{slug}/text                    | 401 404 200 200 200 200 |
            GET    documents/{slug}/blocks                  | 401 404 200 200 200 200 |
            GET    documents/{slug}/milestones              | 401 404 200 200 200 200 |
            GET    documents/{slug}/passage?start=3&end=9   | 401 404 200 200 200 200 |
            GET    documents/{slug}/source-notes            | 401 404 200 200 200 200 |
            POST   documents/{slug}/source-notes            | 401 404 200 403 200 200 |
            GET    documents/{slug}/revisions               | 401 404 200 200 200 200 |
            POST   documents/{slug}/revisions/reading       | 401 404 409 403 409 409 |
            POST   documents/{slug}/revisions               | 401 422 422 422 422 422 | form
            GET    documents/{slug}/placements              | 401 404 200 200 200 200 |
            GET    documents/{slug}/placements/{none}       | 401 404 404 404 404 404 |
            POST   documents/{slug}/placements/{none}       | 401 404 404 404 404 404 | {"version":-1,"decision":"accept"}
            GET    documents/{slug}/annotations             | 401 404 200 200 200 200 |
            GET    documents/{slug}/annotation-export       | 401 404 200 200 200 200 |
            POST   documents/{slug}/annotation-imports      | 401 404 422 422 422 422 | upload
            GET    annotation-imports/{shared}              | 401 404 404 404 404 404 |
            POST   annotation-imports/{shared}/keep         | 401 404 404 404 404 404 | {}
            POST   annotation-imports/{shared}/undo         | 401 404 404 404 404 404 |
            GET    documents/{slug}/claims                  | 401 404 200 200 200 200 |
            GET    documents/{slug}/editions                | 401 404 200 200 200 200 |
            POST   documents/{slug}/editions                | 401 404 403 403 201 201 | {"licence":"CC BY-SA 4.0"}
            GET    documents/{slug}/changes                 | 401 404 200 200 200 200 |
            GET    documents/{slug}/marks                   | 401 404 200 200 200 200 |
            GET    documents/{slug}/marks/{shared}          | 401 404 200 200 200 200 |
            POST   annotations                              | 401 404 422 422 422 422 | {"document":"{slug}"}
            GET    annotations/{shared}                     | 401 404 200 200 200 200 |
            GET    annotations/{private}                    | 401 404 200 404 404 404 |
            PATCH  annotations/{shared}                     | 401 404 409 403 403 403 | {"version":-1,"body":"x"}
            PATCH  annotations/{private}                    | 401 404 409 404 404 404 | {"version":-1,"body":"x"}
            DELETE annotations/{shared}?version=-1          | 401 404 409 403 403 403 |
            DELETE annotations/{private}?version=-1         | 401 404 409 404 404 404 |
            GET    annotations/{public}                     | 200 200 200 200 200 200 |
            GET    annotations/{public}/replies             | 200 200 200 200 200 200 |
            GET    annotations/{shared}/replies             | 401 404 200 200 200 200 |
            GET    annotations/{private}/replies            | 401 404 200 404 404 404 |
            POST   annotations/{shared}/replies             | 401 404 422 422 422 422 | {"body":" "}
            POST   annotations/{private}/replies            | 401 404 422 404 404 404 | {"body":" "}
            POST   annotations/{shared}/resolution          | 401 404 409 409 409 409 | {"version":-1,"reason":"x"}
            POST   annotations/{private}/resolution         | 401 404 409 404 404 404 | {"version":-1,"reason":"x"}
            POST   annotations/{shared}/reopening           | 401 404 409 409 409 409 | {"version":-1,"reason":"x"}
            GET    annotations/{shared}/history             | 401 404 200 200 200 200 |
            GET    annotations/{private}/history            | 401 404 200 404 404 404 |
            GET    annotations/{public}/history             | 401 404 200 200 200 200 |
            POST   documents/{slug}/undo                    | 401 404 409 409 409 409 | {"change":"00000000-0000-0000-0000-000000000000"}
            POST   documents/{slug}/redo                    | 401 404 409 409 409 409 |
            POST   documents/{slug}/preview                 | 401 404 200 200 200 200 | {"body":"*x*"}
            GET    documents/{slug}/people?q=sch            | 401 404 200 200 200 200 |
            GET    annotations/tags                         | 401 404 200 200 200 200 |
            GET    annotations/tags/suggestions             | 401 404 200 200 200 200 |
            GET    annotations/tags/acts                    | 401 404 200 200 200 200 |
            POST   annotations/tags/acts                    | 401 404 200 200 200 200 | {"act":"delete","tags":["nowhere"],"preview":true}
            POST   annotations/tags/acts/{none}/undo        | 401 404 404 404 404 404 |
            POST   annotations/tags/acts/{none}/redo        | 401 404 404 404 404 404 |
            GET    vocabularies                             | 401 404 200 200 200 200 |
            POST   vocabularies                             | 401 404 201 403 201 201 | {"title":"x"}
            GET    vocabularies/{vocabulary}                | 401 404 200 200 200 200 |
            PATCH  vocabularies/{vocabulary}                | 401 404 409 403 409 409 | {"version":-1,"title":"x"}
            DELETE vocabularies/{vocabulary}?version=-1     | 401 404 409 403 409 409 |
            GET    vocabularies/{vocabulary}/skos           | 401 404 200 200 200 200 |
            GET    vocabularies/{vocabulary}/imports        | 401 404 200 200 200 200 |
            GET    vocabularies/{vocabulary}/concepts       | 401 404 200 200 200 200 |
            POST   vocabularies/{vocabulary}/concepts       | 401 404 201 403 201 201 | {"labels":[{"language":"en","text":"x"}]}
            GET    vocabularies/{vocabulary}/concepts/{concept} | 401 404 200 200 200 200 |
            PATCH  vocabularies/{vocabulary}/concepts/{concept} | 401 404 409 403 409 409 | {"version":-1,"notation":"x"}
            DELETE vocabularies/{vocabulary}/concepts/{concept}?version=-1 | 401 404 409 403 409 409 |
            POST   vocabularies/imports                     | 401 404 415 415 415 415 | upload
            POST   vocabularies/imports/{none}/undo         | 401 404 404 404 404 404 |
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
            GET    checklist                                | 401 404 200 200 200 200 |
            GET    checklist.pdf                            | 401 404 200 200 200 200 |
            GET    works                                    | 401 404 200 200 200 200 |
            POST   works                                    | 401 404 201 403 201 201 | {"type":"book","fields":{"title":"x"}}
            GET    works/findings                           | 401 404 200 200 200 200 |
            GET    works/{key}/findings                     | 401 404 200 200 200 200 |
            POST   works/findings/fix                       | 401 404 200 403 200 200 | {"findings":["00000000-0000-0000-0000-000000000000"]}
            POST   works/findings/fixes/{none}/undo         | 401 404 404 403 404 404 |
            POST   works/findings/set-aside                 | 401 404 200 403 200 200 | {"findings":["00000000-0000-0000-0000-000000000000"],"reason":"x"}
            DELETE works/findings/set-aside/{none}          | 401 404 404 403 404 404 |
            GET    works/{key}/documents                    | 401 404 200 200 200 200 |
            GET    works/{key}/attachments                  | 401 404 200 200 200 200 |
            POST   works/{key}/attachments?name=scan.pdf    | 401 404 201 403 201 201 | attachment
            GET    attachments/{attachment}                 | 401 404 200 200 200 200 |
            GET    attachments/{attachment}/file            | 401 404 200 200 200 200 |
            PATCH  attachments/{attachment}                 | 401 404 409 403 409 409 | {"version":-1,"label":"x"}
            DELETE attachments/{attachment}?version=-1      | 401 404 409 403 409 409 |
            GET    work-matches                             | 401 404 200 200 200 200 |
            GET    search?q=forbes                          | 401 200 200 200 200 200 |
            GET    names                                    | 401 404 200 200 200 200 |
            GET    works.bib                                | 401 404 200 200 200 200 |
            GET    works.ris                                | 401 404 200 200 200 200 |
            GET    works.json                               | 401 404 200 200 200 200 |
            GET    works/{key}                              | 401 404 200 200 200 200 |
            PATCH  works/{key}                              | 401 404 409 403 409 409 | {"version":-1,"fields":{}}
            GET    works/{key}/history                      | 401 404 200 200 200 200 |
            GET    works/{key}/citations                    | 401 404 200 200 200 200 |
            GET    works/{key}/source-notes                 | 401 404 200 200 200 200 |
            GET    imports                                  | 401 404 200 200 200 200 |
            POST   imports                                  | 401 404 202 403 202 202 | upload
            GET    imports/{import}                         | 401 404 200 200 200 200 |
            GET    imports/{import}/entries                 | 401 404 200 200 200 200 |
            PATCH  imports/{import}/entries                 | 401 404 409 403 409 409 | {"choices":[]}
            POST   imports/{import}/keep                    | 401 404 409 403 409 409 |
            POST   imports/{import}/undo                    | 401 404 409 403 409 409 |
            POST   imports/{import}/cancel                  | 401 404 409 403 409 409 |
            DELETE imports/{import}                         | 401 404 200 403 200 200 |
            PUT    works/{key}/key                          | 401 404 409 403 409 409 | {"version":-1,"key":"x"}
            POST   works/keys                               | 401 404 200 403 200 200 | {"preview":true}
            GET    key-pattern                              | 401 404 200 200 200 200 |
            PUT    key-pattern                              | 401 404 409 403 409 409 | {"version":-1,"pattern":"[year]"}
            GET    duplicates                               | 401 404 200 200 200 200 |
            GET    duplicates/told-apart                    | 401 404 200 200 200 200 |
            GET    works/{key}/duplicates                   | 401 404 200 200 200 200 |
            PUT    works/{key}/not-duplicates/{key}         | 401 404 422 403 422 422 |
            DELETE works/{key}/not-duplicates/{key}         | 401 404 422 403 422 422 |
            POST   works/merge                              | 401 404 409 403 409 409 | {"survivor":"{key}","works":[{"key":"{key}","version":-1},{"key":"Forbes1986","version":-1}]}
            POST   works/merge/preview                      | 401 404 200 403 200 200 | {"survivor":"{key}","works":[{"key":"{key}"},{"key":"Forbes1986"}]}
            GET    works/merges                             | 401 404 200 200 200 200 |
            GET    works/merges/{merge}                     | 401 404 200 200 200 200 |
            POST   works/merges/{merge}/undo                | 401 404 409 403 409 409 | {"version":-1}
            POST   works/tags                               | 401 404 204 403 204 204 | {"works":["{key}"],"add":["walked"]}
            GET    tags                                     | 401 404 200 200 200 200 |
            PATCH  tags/{slug}                              | 401 404 404 403 404 404 | {"word":"x"}
            DELETE tags/{slug}                              | 401 404 404 403 404 404 |
            GET    collections                              | 401 404 200 200 200 200 |
            POST   collections                              | 401 404 201 403 201 201 | {"name":"x"}
            GET    collections/{collection}                 | 401 404 200 200 200 200 |
            PATCH  collections/{collection}                 | 401 404 409 403 409 409 | {"version":-1,"name":"y"}
            DELETE collections/{collection}?version=-1      | 401 404 409 403 409 409 |
            POST   collections/{collection}/works           | 401 404 200 403 200 200 | {"add":["{key}"]}
            GET    searches                                 | 401 404 200 200 200 200 |
            POST   searches                                 | 401 404 201 403 201 201 | {"name":"x","filter":{"q":"wang"}}
            GET    searches/{search}                        | 401 404 200 200 200 200 |
            PATCH  searches/{search}                        | 401 404 409 403 409 409 | {"version":-1,"name":"y"}
            DELETE searches/{search}?version=-1             | 401 404 409 403 409 409 |
            POST   references/parse                         | 401 404 200 200 200 200 | plain
            GET    styles                                   | 401 404 200 200 200 200 |
            POST   styles                                   | 401 404 422 403 422 422 | {"csl":"<style/>"}
            DELETE styles/{style}                           | 401 404 404 403 404 404 |
            GET    styles/{style}/preview?key=Wang2020     | 401 404 200 200 200 200 |
            GET    bibliography?key=Wang2020&format=rtf    | 401 404 200 200 200 200 |
            GET    editions/{edition}                       | 401 404 200 200 200 200 |
            GET    editions/{edition}/references.bib        | 401 404 200 200 200 200 |
            GET    editions/{edition}/references.json       | 401 404 200 200 200 200 |
            GET    editions/{edition}/references?format=ris | 401 404 200 200 200 200 |
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
    private Merges merges;

    @Inject
    private Attachments attachments;

    @Inject
    private Projects projects;

    @Inject
    private WorkCollections collections;

    @Inject
    private SavedSearches searches;

    @Inject
    private Editions editions;

    @Inject
    private Imports imports;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Concepts concepts;

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
        } else if (route.body().equals("form")) {
            builder.header("Content-Type", "multipart/form-data; boundary=edge")
                    .method(
                            "POST",
                            BodyPublishers.ofString(
                                    "--edge\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n"
                                            + "1\r\n--edge--\r\n"));
        } else if (route.body().equals("attachment")) {
            builder.header("Content-Type", "application/pdf").method("POST", BodyPublishers.ofString("%PDF-1.7 walk"));
        } else if (route.body().equals("plain")) {
            builder.header("Content-Type", "text/plain")
                    .method(route.method(), BodyPublishers.ofString("Forbes 1986, p. 45."));
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

    private String attachment(Actor scholar) {
        return attachments
                .add(
                        scholar,
                        projects.get(scholar, null).id(),
                        "Wang2020",
                        new Attachments.Description("walked.pdf", null, null),
                        new ByteArrayInputStream("%PDF-1.7 walked".getBytes(StandardCharsets.US_ASCII)))
                .id()
                .toString();
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
        things.put("attachment", attachment(scholar));
        things.put("none", "00000000-0000-0000-0000-000000000000");
        things.put("style", "apa");
        things.put("shared", annotation(scholar, words, Visibility.PROJECT));
        things.put("public", annotation(scholar, words, Visibility.PUBLIC));
        things.put("private", annotation(scholar, words, Visibility.PRIVATE));
        things.put("claim", shown.id().toString());
        things.put("draftClaim", hidden.id().toString());
        things.put("citation", proposed.id().toString());
        things.put("draft", draft.id().toString());
        things.put("merge", merge(scholar, shown.projectId()));
        things.put(
                "collection",
                collections.add(scholar, shown.projectId(), null, "Walked").id().toString());
        things.put(
                "search",
                searches.add(scholar, shown.projectId(), "Walked", WorkFilter.NONE.withWords("wang"))
                        .id()
                        .toString());
        things.put(
                "edition",
                editions.publish(editor, DOCUMENT, new EditionForm("CC BY-SA 4.0", null, null))
                        .id()
                        .toString());
        Concept concept = concept(scholar, shown.projectId());
        things.put("vocabulary", concept.vocabularyId().toString());
        things.put("concept", concept.id().toString());
        things.put("import", discardedImport(scholar, shown.projectId()));
        return things;
    }

    private Concept concept(Actor scholar, UUID projectId) {
        return concepts.create(
                scholar,
                vocabularies.create(scholar, projectId, "Walked", "").id(),
                new ConceptText(
                        null,
                        null,
                        List.of(new ConceptLabel(LabelKind.PREF, "en", "Walked")),
                        List.of(),
                        Set.of(),
                        Set.of()));
    }

    private String discardedImport(Actor scholar, UUID projectId) {
        byte[] file = "@book{a, title = {A}}".getBytes(StandardCharsets.UTF_8);
        UUID id = imports.give(scholar, projectId, "a.bib", file, null).id();
        await(() -> imports.get(scholar, id).state() == ImportState.READ);
        await(() ->
                imports.jobs(List.of(imports.get(scholar, id))).get(id).state().isEnded());
        imports.discard(scholar, id);
        return id.toString();
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 300 && !condition.getAsBoolean(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String annotation(Actor author, Selection words, Visibility visibility) {
        return annotations
                .create(author, DOCUMENT, words, new AnnotationText(AnnotationKind.NOTE, "A note.", visibility))
                .id()
                .toString();
    }

    private String merge(Actor author, UUID projectId) {
        CslItem item =
                CslItem.builder(CslType.BOOK).text("title", "A work in two").build();
        Map<String, Long> versions = new LinkedHashMap<>();
        for (int n = 0; n < 2; n++) {
            Work work = works.add(author, projectId, item);
            versions.put(works.keys(List.of(work.id())).get(work.id()), work.version());
        }
        String survivor = versions.keySet().iterator().next();
        return merges.merge(author, projectId, new MergeRequest(survivor, versions, Map.of()))
                .id()
                .toString();
    }

    private Citation cite(Actor author, Claim claim) {
        return citations.draft(
                author,
                claim.id(),
                new CitedSource(
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
