package org.scholion.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.document.Document;
import org.scholion.project.Role;
import org.scholion.search.Hit;
import org.scholion.search.SearchAnswer;
import org.scholion.search.SearchFacet;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Hits, totals and counts tell nobody of what is not theirs to see, whatever became of it since it was indexed. */
@OnEachDatabase
class WhoFindsWhatTest {
    private final TestDatabase database;
    private final TestProject project;

    @TempDir
    private Path directory;

    private FollowedDatabase search;
    private Document document;

    WhoFindsWhatTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @BeforeEach
    void follow() {
        document = project.take("Twas brillig, and the slithy toves did gyre and gimble in the wabe.\n");
        search = new FollowedDatabase(database, directory);
    }

    private void assertNothingFor(Actor person, String query) {
        SearchAnswer answer = search.find(person, query);
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.total()).isZero();
        assertThat(answer.facets().values())
                .allSatisfy(values -> assertThat(values).isEmpty());
    }

    @Test
    void totalsAndCountsOfAColleagueLeaveOutPrivateNotes() {
        project.note(project.scholar, document, "brillig", Visibility.PRIVATE);
        project.note(project.scholar, document, "slithy", Visibility.PROJECT);
        search.keepUp();

        assertThat(search.find(project.scholar, "on").facets().get(SearchFacet.TYPE))
                .contains(new SearchAnswer.Value("annotation", null, 2, false));
        SearchAnswer others = search.find(project.colleague, "on");
        assertThat(others.facets().get(SearchFacet.TYPE))
                .contains(new SearchAnswer.Value("annotation", null, 1, false));
        assertThat(others.hits()).extracting(Hit::objectId).hasSize((int) others.total());
    }

    @Test
    void publicNotesAreFoundByTheProjectOnly() {
        Annotation note = project.note(project.scholar, document, "brillig", Visibility.PUBLIC);
        search.keepUp();

        assertThat(search.ids(project.colleague, "on brillig")).contains(note.id());
        assertNothingFor(project.stranger, "brillig");
    }

    @Test
    void nothingIsFoundInAnotherProjectOrChosenByItsNames() {
        TestProject other = TestProject.on(database);
        Document hidden = other.take("The vorpal blade went snicker-snack.\n");
        search.keepUp();

        assertThat(search.find(other.scholar, "vorpal").total()).isEqualTo(1);
        assertNothingFor(project.scholar, "vorpal");
        assertThat(search.find(project.scholar, "", Map.of(SearchFacet.DOCUMENT, List.of(hidden.slug())))
                        .total())
                .isZero();
        assertThat(search.find(project.scholar, "").facets().get(SearchFacet.PROJECT))
                .hasSize(1);
    }

    @Test
    void whoLeavesAProjectFindsNothingOfItAnyMoreAndNotTheirOwnNotesEither() {
        Actor guest = project.person("guest", false);
        project.enrol(guest, Role.SCHOLAR);
        project.note(guest, document, "gimble", Visibility.PRIVATE);
        search.keepUp();
        assertThat(search.find(guest, "gimble").total()).isEqualTo(2);

        project.act(rooms -> rooms.entities
                .createQuery("delete from Membership m where m.personId = :person")
                .setParameter("person", guest.id())
                .executeUpdate());

        assertNothingFor(guest, "gimble");
    }

    @Test
    void ofMergedWorksTheOneThatStaysIsFoundBeforeAndAfterTheIndexKnows() {
        Work stays = project.work("Manxome foes");
        Work goes = project.work("Manxome foe");
        search.keepUp();
        project.act(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        project.key(stays),
                        Map.of(project.key(stays), stays.version(), project.key(goes), goes.version()),
                        Map.of())));

        assertThat(search.ids(project.colleague, "manxome foe"))
                .contains(stays.id())
                .doesNotContain(goes.id());
        search.keepUp();
        assertThat(search.ids(project.colleague, "manxome foe"))
                .contains(stays.id())
                .doesNotContain(goes.id());
    }

    @Test
    void whatNoDatabaseKeepsCannotBeChosen() {
        for (String value : List.of("\0", "a\uD800b")) {
            assertThatThrownBy(() -> search.find(project.scholar, "", Map.of(SearchFacet.DOCUMENT, List.of(value))))
                    .isInstanceOf(Problem.InvalidInput.class)
                    .hasFieldOrPropertyWithValue("field", "document");
        }
    }
}
