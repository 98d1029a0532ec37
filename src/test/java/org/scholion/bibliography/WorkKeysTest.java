package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkKeysTest {
    private final TestDatabase database;
    private final TestProject project;

    WorkKeysTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    private Work choose(Work work, String key) {
        return project.in(rooms ->
                rooms.workKeys.choose(project.scholar, project.id(), project.key(work), work.version(), key, true));
    }

    private Work byKey(String key) {
        return project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
    }

    private List<KeyChange> renewed(List<String> keys) {
        return project.in(rooms -> rooms.workKeys.renew(project.scholar, project.id(), keys));
    }

    private void pattern(String text) {
        project.act(rooms -> rooms.workKeys.choosePattern(
                project.scholar,
                project.id(),
                rooms.workKeys.scheme(project.scholar, project.id(), null).version(),
                text));
    }

    @Test
    void aChosenKeyIsTheWorksKeyAndTheFormerOneKeepsLeadingToIt() {
        Work work = project.work("Forbes on Warlords");
        String former = project.key(work);

        Work changed = choose(work, "Warlords");

        assertThat(changed.version()).isGreaterThan(work.version());
        assertThat(project.key(work)).isEqualTo("Warlords");
        assertThat(byKey(former).id()).isEqualTo(work.id());
        assertThat(byKey("Warlords").id()).isEqualTo(work.id());
        project.act(rooms -> assertThat(rooms.changes.findByObject(work.id()))
                .filteredOn(change -> change.act().equals("rekey"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.personId()).isEqualTo(project.scholar.id());
                    assertThat(change.beforeJson()).contains(former);
                    assertThat(change.afterJson()).contains("Warlords");
                }));
    }

    @Test
    void aKeyThatOnceLedToAWorkIsNeverGivenToAnother() {
        Work one = project.work("Forbes one");
        String former = project.key(one);
        choose(one, "TheFirst");
        Work two = project.work("Forbes two");

        assertThat(project.key(two)).isNotEqualToIgnoringCase(former);
        for (String taken : List.of(former, former.toLowerCase(java.util.Locale.ROOT), "thefirst")) {
            assertThatThrownBy(() -> choose(two, taken))
                    .isInstanceOf(Problem.Conflict.class)
                    .hasMessageContaining("another work");
        }
    }

    @Test
    void aWorkMayHaveAFormerKeyOfItsOwnBack() {
        Work one = project.work("Perkins one");
        String first = project.key(one);

        Work changed = choose(one, "Other");
        choose(changed, first);

        assertThat(project.key(one)).isEqualTo(first);
        assertThat(byKey("Other").id()).isEqualTo(one.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "keys", "{x}", "a\0b"})
    void wordsThatAreNoKeyAreRefused(String words) {
        Work work = project.work("Starr on Xinjiang");

        assertThatThrownBy(() -> choose(work, words))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("key"));
    }

    @Test
    void aKeyIsChosenForWhatThePersonRead() {
        Work work = project.work("Starr again");
        choose(work, "Starr.again");

        assertThatThrownBy(() -> choose(work, "Starr.twice")).isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.workKeys.choose(
                        project.reviewer, project.id(), "Starr.again", work.version(), "x", true)))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.in(rooms -> rooms.workKeys.choose(
                        project.stranger, project.id(), "Starr.again", work.version(), "x", true)))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aCorrectionNeverChangesAKeyAndGivingKeysAnewDoesButNotPinnedOnes() {
        Work corrected = project.work("Benson on Ili");
        Work pinned = choose(project.work("Benson on Kulja"), "Benson.Kulja");
        String key = project.key(corrected);
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), key, corrected.version(), item -> item.toBuilder()
                        .date("issued", "1990")
                        .build()));
        assertThat(project.key(corrected)).isEqualTo(key);

        List<KeyChange> preview = project.in(
                rooms -> rooms.workKeys.preview(project.scholar, project.id(), List.of(key, "Benson.Kulja")));

        assertThat(preview)
                .anySatisfy(change -> {
                    assertThat(change.workId()).isEqualTo(corrected.id());
                    assertThat(change.from()).isEqualTo(key);
                    assertThat(change.to()).isEqualTo("Benson1990");
                })
                .anySatisfy(change -> {
                    assertThat(change.workId()).isEqualTo(pinned.id());
                    assertThat(change.isChange()).isFalse();
                    assertThat(change.pinned()).isTrue();
                });
        assertThat(project.key(corrected)).isEqualTo(key);
        assertThat(renewed(List.of(key, "Benson.Kulja"))).isEqualTo(preview);
        assertThat(project.key(corrected)).isEqualTo("Benson1990");
        assertThat(project.key(pinned)).isEqualTo("Benson.Kulja");
        assertThat(byKey(key).id()).isEqualTo(corrected.id());
        assertThat(renewed(List.of(key))).noneMatch(KeyChange::isChange);
    }

    @Test
    void newWorksGetKeysByTheProjectsPattern() {
        Work before = project.work("Millward before");
        String key = project.key(before);
        pattern("[author:lower]_[year][suffix]");
        try {
            Work one = project.work("Millward after");
            Work two = project.work("Millward later");

            assertThat(project.key(before)).isEqualTo(key);
            assertThat(project.key(one)).isEqualTo("millward_1986");
            assertThat(project.key(two)).isEqualTo("millward_1986a");
            assertThat(renewed(List.of(key))).singleElement().satisfies(change -> assertThat(change.to())
                    .isEqualTo("millward_1986b"));
        } finally {
            pattern("[auto]");
        }
    }

    @Test
    void aPatternIsChosenOverTheOneThatWasRead() {
        KeyScheme scheme = project.in(rooms -> rooms.workKeys.scheme(project.scholar, project.id(), null));

        assertThat(scheme.ready()).extracting(KeyScheme.Ready::pattern).contains("[auto]");
        assertThatThrownBy(() -> project.in(rooms ->
                        rooms.workKeys.choosePattern(project.scholar, project.id(), scheme.version() + 7, "[year]")))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThatThrownBy(() -> project.in(rooms ->
                        rooms.workKeys.choosePattern(project.reviewer, project.id(), scheme.version(), "[year]")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(project.in(rooms -> rooms.workKeys.scheme(project.scholar, project.id(), "[year]"))
                        .pattern())
                .isEqualTo("[year]");
    }

    @Test
    void theStatementsThatReadForAPreviewDoNotGrowWithTheWorks() {
        TestProject small = TestProject.on(database);
        TestProject large = TestProject.on(database);
        IntStream.range(0, 3).forEach(n -> small.work("Forbes on " + n));
        IntStream.range(0, 30).forEach(n -> large.work("Forbes on " + n));

        try (Statements statements = new Statements(database)) {
            assertThat(previewing(statements, large))
                    .isEqualTo(previewing(statements, small))
                    .isLessThan(10);
        }
    }

    private static int previewing(Statements statements, TestProject project) {
        return statements
                .of(rooms -> rooms.workKeys.preview(project.scholar, project.id(), null))
                .size();
    }
}
