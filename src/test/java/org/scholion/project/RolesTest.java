package org.scholion.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.account.Actor;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.claim.Citation;
import org.scholion.claim.QueuePlace;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Who may do what, act by act, checked in the services. */
@OnEachDatabase
class RolesTest {
    private static final Page.Request PAGE = new Page.Request(null, 10);

    private final TestProject project;

    RolesTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    /** An act on a project by a person. */
    private record Act(Right right, TriAct does) {}

    @FunctionalInterface
    private interface TriAct {
        void perform(Rooms rooms, Actor actor, Scene scene);
    }

    private record Scene(TestProject project, Document document, Work work, String key, Citation proposed) {}

    static Stream<Arguments> acts() {
        Map<String, Act> acts = new java.util.LinkedHashMap<>();
        acts.put(
                "list documents",
                new Act(
                        Right.READ,
                        (rooms, actor, scene) ->
                                rooms.documents.list(actor, scene.project().id(), PAGE)));
        acts.put(
                "open a document",
                new Act(
                        Right.READ,
                        (rooms, actor, scene) ->
                                rooms.documents.get(actor, scene.document().slug())));
        acts.put(
                "list works",
                new Act(
                        Right.READ,
                        (rooms, actor, scene) ->
                                rooms.works.list(actor, scene.project().id(), WorkSearch.ALL, PAGE)));
        acts.put(
                "see source notes",
                new Act(Right.READ, (rooms, actor, scene) -> rooms.notes.list(actor, scene.document())));
        acts.put(
                "see the queue",
                new Act(
                        Right.READ,
                        (rooms, actor, scene) ->
                                rooms.reviews.queue(actor, scene.project().id(), QueuePlace.FRONT, 10)));
        acts.put(
                "annotate",
                new Act(
                        Right.ANNOTATE,
                        (rooms, actor, scene) -> rooms.annotations.create(
                                actor,
                                scene.document().slug(),
                                new Selection(null, 0, 3, "One"),
                                new AnnotationText(null, "A note", null))));
        acts.put(
                "state a claim",
                new Act(
                        Right.CITE,
                        (rooms, actor, scene) -> rooms.claims.state(
                                actor, scene.document().slug(), "A claim", List.of(new Selection(null, 0, 3, "One")))));
        acts.put(
                "cite",
                new Act(
                        Right.CITE,
                        (rooms, actor, scene) -> rooms.citations.draft(
                                actor,
                                scene.proposed().claim().id(),
                                scene.project().source(scene.work()))));
        acts.put(
                "add a work",
                new Act(
                        Right.CURATE,
                        (rooms, actor, scene) -> rooms.works.add(
                                actor,
                                scene.project().id(),
                                CslItem.builder(CslType.BOOK)
                                        .text("title", "A book")
                                        .build())));
        acts.put(
                "correct a work",
                new Act(
                        Right.CURATE,
                        (rooms, actor, scene) -> rooms.works.correct(
                                actor,
                                scene.project().id(),
                                scene.key(),
                                scene.work().version(),
                                item -> item.with("note", "x"))));
        acts.put(
                "describe a document",
                new Act(
                        Right.CURATE,
                        (rooms, actor, scene) -> rooms.documents.describe(
                                actor,
                                scene.document().slug(),
                                scene.document().version(),
                                Description.titled("Other"))));
        acts.put(
                "add a document",
                new Act(
                        Right.UPLOAD,
                        (rooms, actor, scene) -> rooms.intake.add(
                                actor,
                                scene.project().id(),
                                "a.txt",
                                "Words.".getBytes(StandardCharsets.UTF_8),
                                null,
                                null)));
        acts.put(
                "decide",
                new Act(
                        Right.REVIEW,
                        (rooms, actor, scene) -> rooms.reviews.decide(
                                actor, scene.proposed().id(), scene.proposed().version(), TestProject.APPROVAL)));
        acts.put(
                "give a role",
                new Act(
                        Right.ADMINISTER,
                        (rooms, actor, scene) -> rooms.projects.enrol(
                                actor, scene.project().id(), scene.project().stranger, Role.SCHOLAR)));
        List<Arguments> table = new ArrayList<>();
        acts.forEach((name, act) -> {
            for (Role role : Role.values()) {
                table.add(Arguments.of(name, role, act));
            }
            table.add(Arguments.of(name, null, act));
        });
        return table.stream();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("acts")
    void eachRoleDoesWhatItMayAndNothingElse(String name, Role role, Act act) {
        Scene scene = scene();
        Actor actor = role == null ? project.stranger : fresh(role);
        Consumer<Rooms> doing = rooms -> act.does().perform(rooms, actor, scene);

        if (role != null && ALLOWED.get(role).contains(act.right())) {
            assertThatCode(() -> project.act(doing)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> project.act(doing))
                    .isInstanceOfAny(Problem.Forbidden.class, Problem.NotFound.class);
        }
    }

    /** The table of the design, written down a second time on purpose. */
    private static final Map<Role, List<Right>> ALLOWED = new EnumMap<>(Map.of(
            Role.SCHOLAR,
            List.of(Right.READ, Right.ANNOTATE, Right.CITE, Right.CURATE, Right.UPLOAD),
            Role.REVIEWER,
            List.of(Right.READ, Right.ANNOTATE, Right.CITE, Right.REVIEW),
            Role.EDITOR,
            List.of(Right.READ, Right.ANNOTATE, Right.CITE, Right.CURATE, Right.UPLOAD, Right.PUBLISH),
            Role.ADMINISTRATOR,
            List.of(Right.values())));

    @Test
    void aPersonWithTwoRolesMayWhatEitherMay() {
        Actor both = fresh(Role.REVIEWER);
        project.enrol(both, Role.SCHOLAR);

        project.act(rooms -> {
            assertThat(rooms.permissions.allows(both, project.id(), Right.REVIEW))
                    .isTrue();
            assertThat(rooms.permissions.allows(both, project.id(), Right.UPLOAD))
                    .isTrue();
            assertThat(rooms.permissions.allows(both, project.id(), Right.PUBLISH))
                    .isFalse();
            assertThat(rooms.permissions.roles(both, project.id()))
                    .containsExactlyInAnyOrder(Role.REVIEWER, Role.SCHOLAR);
        });
    }

    @Test
    void administeringTheServerGivesNoSightOfAProject() {
        Actor other = project.person("other", true);

        project.act(rooms -> {
            assertThat(rooms.permissions.allows(other, project.id(), Right.READ))
                    .isFalse();
            assertThatThrownBy(() -> rooms.projects.enrol(other, project.id(), other, Role.SCHOLAR))
                    .isInstanceOf(Problem.Forbidden.class);
        });
    }

    @Test
    void onlyAnAdministratorOfTheServerMakesProjects() {
        project.act(rooms -> assertThatThrownBy(() -> rooms.projects.create(project.editor, "mine", "Mine"))
                .isInstanceOf(Problem.Forbidden.class));
    }

    @Test
    void theProjectOfARequestIsOneOfThePersonsOwn() {
        project.act(rooms -> {
            Project own = rooms.projects.get(project.scholar, null);
            assertThat(own.id()).isEqualTo(project.id());
            assertThat(rooms.projects.get(project.scholar, own.slug()).id()).isEqualTo(project.id());
            assertThatThrownBy(() -> rooms.projects.get(project.stranger, own.slug()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.projects.get(project.scholar, "another"))
                    .isInstanceOf(Problem.NotFound.class);
        });
    }

    private Scene scene() {
        Document document = project.take("One two three four five.\n");
        Work work = project.work("Forbes on Warlords");
        return new Scene(project, document, work, project.key(work), project.proposed(document, "three", work));
    }

    private Actor fresh(Role role) {
        Actor person = project.person("person", false);
        project.enrol(person, role);
        return person;
    }
}
