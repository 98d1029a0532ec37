package org.scholion.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.account.Actor;
import org.scholion.annotation.Readership;
import org.scholion.document.Document;
import org.scholion.news.CatchingUp;
import org.scholion.news.NewsKept;
import org.scholion.news.Topic;
import org.scholion.shared.Moment;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;
import org.scholion.web.shared.ActorPrincipal;
import org.scholion.web.shared.LiveMarks;

@OnEachDatabase
class TellingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TestProject project;
    private final Document document;
    private final UUID note = UUID.randomUUID();
    private final List<UUID> asked = new ArrayList<>();

    TellingTest(TestDatabase database) {
        this.project = TestProject.on(database);
        this.document = project.take("One two three.\n");
    }

    @Test
    void sharedNewsIsReadOnceForFiftyReaders() {
        List<Page> pages = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            pages.add(page(n % 2 == 0 ? project.scholar : project.colleague));
        }

        tell(pages, kept(Topic.ANNOTATION, note, Readership.PROJECT));

        assertThat(asked).hasSize(1).containsOnlyNulls();
        assertThat(pages).allSatisfy(page -> assertThat(page.heard).hasSize(1));
    }

    @Test
    void privateNewsIsForItsAuthorOnly() {
        Page author = page(project.scholar);
        Page other = page(project.colleague);

        tell(List.of(author, other), kept(Topic.ANNOTATION, note, project.scholar.id()));

        assertThat(other.heard).isEmpty();
        assertThat(author.heard).singleElement().asString().contains(note.toString());
        assertThat(asked).containsExactly(project.scholar.id());
    }

    @Test
    void whatIsMadePrivateIsGoneForOthersAndToldToItsAuthorByItself() {
        Page author = page(project.scholar);
        Page other = page(project.colleague);

        tell(List.of(author, other), kept(Topic.ANNOTATION, note, Readership.PROJECT, project.scholar.id()));

        assertThat(asked).containsExactlyInAnyOrder(project.scholar.id(), null);
        assertThat(List.of(author.heard, other.heard))
                .allSatisfy(heard -> assertThat(heard).hasSize(1));
    }

    @Test
    void whoDoesNotBelongToTheProjectAnyMoreHearsNothing() {
        Page gone = page(project.stranger);

        tell(List.of(gone), kept(Topic.ANNOTATION, note, Readership.PROJECT));
        tell(List.of(gone), kept(Topic.ALL, null, Readership.PROJECT));

        assertThat(gone.heard).isEmpty();
    }

    @Test
    void tooMuchIsToBeAskedFor() {
        Page reader = page(project.scholar);

        tell(List.of(reader), kept(Topic.ALL, null, Readership.PROJECT));
        tell(
                List.of(reader),
                IntStream.rangeClosed(0, CatchingUp.PAGE)
                        .mapToObj(n -> kept(Topic.ANNOTATION, UUID.randomUUID(), Readership.PROJECT))
                        .toArray(NewsKept[]::new));

        assertThat(reader.heard).containsExactly("{\"changed\":\"everything\"}", "{\"changed\":\"everything\"}");
    }

    @Test
    void anActThatEndedLateHasItsReadersReadEverythingAnew() {
        Instant before = Moment.now();
        NewsKept quick = new NewsKept(document.id(), Topic.ANNOTATION, note, Set.of(Readership.PROJECT), before);
        NewsKept slow = new NewsKept(
                document.id(), Topic.ANNOTATION, note, Set.of(project.scholar.id()), before.minus(CatchingUp.OVERLAP));

        project.act(rooms -> new Telling(null, rooms.permissions, rooms.newsKeeping, null)
                .makeUpForLateness(document.id(), List.of(quick, slow)));

        assertThat(isAnew(project.scholar, before)).isTrue();
        assertThat(isAnew(project.colleague, before)).isFalse();
    }

    private boolean isAnew(Actor reader, Instant since) {
        return project.in(rooms -> rooms.catchingUp.since(reader, document, since, null))
                .anew();
    }

    @Test
    void repliesAndClaimsAreNamed() {
        Page reader = page(project.scholar);
        UUID claim = UUID.randomUUID();

        tell(
                List.of(reader),
                kept(Topic.THREAD, note, Readership.PROJECT),
                kept(Topic.CLAIM, claim, Readership.PROJECT));

        assertThat(reader.heard)
                .singleElement()
                .asString()
                .startsWith("{\"news\":{\"anew\":false,\"claims\":[\"" + claim + "\"],\"gone\":[]")
                .contains("\"since\":\"2026-01-01T00:00:00Z\"", "\"threads\":[\"" + note + "\"]");
    }

    @Test
    void eachPersonIsNamedOnceAndManyAreCounted() {
        assertThat(Audience.readers(List.of(project.scholar, project.colleague, project.scholar))
                        .text())
                .containsOnlyOnce(project.scholar.handle())
                .containsOnlyOnce(project.colleague.handle())
                .contains("\"more\":0");

        List<Actor> many = IntStream.range(0, 33)
                .mapToObj(n -> new Actor(UUID.randomUUID(), "h" + n, "Person " + n, false))
                .toList();
        assertThat(Audience.readers(many).text()).contains("\"more\":13").contains("Person 0");
    }

    @Test
    void onePersonOpensOnlySoManyPages() {
        Pages pages = new Pages();

        for (int n = 0; n < Pages.MOST_PER_PERSON; n++) {
            assertThat(pages.add("of one " + n, page(project.scholar))).isTrue();
        }

        assertThat(pages.add("one too many", page(project.scholar))).isFalse();
        assertThat(pages.add("of another", page(project.colleague))).isTrue();
        assertThat(pages.of(document.id())).hasSize(Pages.MOST_PER_PERSON + 1);
        assertThat(pages.of(UUID.randomUUID())).isEmpty();
        assertThat(pages.remove("of one 0")).isNotNull();
        assertThat(pages.add("again", page(project.scholar))).isTrue();
    }

    private void tell(List<Page> pages, NewsKept... news) {
        project.act(rooms -> new Telling(null, rooms.permissions, null, new ChangesViews(new Marks()))
                .tell(List.copyOf(pages), List.of(news), NOW));
    }

    private NewsKept kept(Topic topic, UUID objectId, UUID... readers) {
        return new NewsKept(document.id(), topic, objectId, Set.of(readers), NOW);
    }

    private Page page(Actor actor) {
        return new Page(actor, document);
    }

    /** An open page that remembers what it is told. */
    private static final class Page extends Listener {
        private final List<String> heard = new ArrayList<>();

        Page(Actor actor, Document document) {
            super(
                    null,
                    new ActorPrincipal(actor, ActorPrincipal.Scheme.SESSION, null),
                    document,
                    document.currentRevisionId());
        }

        @Override
        void tell(Message message) {
            heard.add(message.text());
        }
    }

    private record Ids(List<UUID> items) implements LiveMarks.MarksShown {}

    /** Shows ids for marks and remembers for whom. */
    private final class Marks implements LiveMarks {
        @Override
        public Found of(Document shown, UUID revisionId, UUID viewerId, Collection<UUID> ids) {
            asked.add(viewerId);
            return new Found(new Ids(List.copyOf(ids)), List.of());
        }
    }
}
