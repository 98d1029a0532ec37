package org.scholion.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.testing.container.InContainerApi;

/** The search in the server: what is done is found soon, by those it is for; nothing that is written breaks it. */
class SearchIT extends InContainerApi {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    private Annotations annotations;

    private HttpResponse<String> ask(String handle, String query) throws IOException, InterruptedException {
        return client.send(
                request("api/v1/search?" + query, handle == null ? null : token(handle))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode find(String handle, String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(handle, query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private JsonNode await(String handle, String query) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode found = find(handle, query);
        while (found.path("total").asInt() == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            found = find(handle, query);
        }
        return found;
    }

    @Test
    void aPrivateNoteIsFoundByItsAuthorOnlyAndASharedOneByTheProject() throws IOException, InterruptedException {
        Actor scholar = people.findByHandle("scholar").orElseThrow();
        Annotation hidden = note(scholar, "slithy secret", Visibility.PRIVATE);
        note(scholar, "slithy open", Visibility.PROJECT);

        JsonNode own = await("scholar", "q=slithy+secret");
        assertThat(own.at("/items/0/id").asText()).isEqualTo(hidden.id().toString());
        assertThat(own.at("/items/0/address").asText()).endsWith("#annotation-" + hidden.id());
        assertThat(own.at("/items/0/fragments/0/parts/0/hit").asBoolean()).isTrue();
        assertThat(await("reviewer", "q=slithy").path("total").asInt()).isEqualTo(1);
        assertThat(find("reviewer", "q=secret+slithy").path("total").asInt()).isZero();
        assertThat(ask(null, "q=slithy").statusCode()).isEqualTo(401);
    }

    private Annotation note(Actor author, String words, Visibility visibility) {
        return annotations.create(
                author, "ili-rebellion", new Selection(null, 0, 5, null), new AnnotationText(null, words, visibility));
    }

    @Test
    void theArticlesAreFoundAndNarrowedPageByPage() throws IOException, InterruptedException {
        await("scholar", "q=kulja&document=ili-rebellion");
        List<String> seen = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = find("scholar", "q=rebellion&type=passage&document=ili-rebellion&limit=5" + next);
            page.path("items").forEach(item -> {
                assertThat(item.path("type").asText()).isEqualTo("passage");
                assertThat(item.at("/document/slug").asText()).isEqualTo("ili-rebellion");
                seen.add(item.at("/place/start").asText());
            });
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
            pages++;
        } while (next != null && pages < 50);
        assertThat(pages).isGreaterThan(1);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void nothingThatIsWrittenBreaksIt() throws IOException, InterruptedException {
        for (String written :
                List.of("\"", "*", "\"\"\"\"", "()[]{}~^\\:/", "-", "\uFFFD", "\u0000", "AND OR NOT", "%")) {
            assertThat(ask("scholar", "q=" + encoded(written)).statusCode())
                    .as(written)
                    .isEqualTo(200);
        }
        assertThat(ask("scholar", "q=%ED%A0%80").statusCode()).isLessThan(500);
        for (String refused : List.of(
                "q=" + "x".repeat(1001),
                "q=" + encoded("a ".repeat(33)),
                "after=nonsense",
                "limit=0",
                "limit=x",
                "type=" + "x".repeat(300))) {
            assertThat(ask("scholar", refused).statusCode()).as(refused).isEqualTo(422);
        }
        assertThat(find("scholar", "document=nowhere").path("total").asInt()).isZero();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
