package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.WorkHistory.FieldChange;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkHistoryTest {
    private final TestProject project;

    WorkHistoryTest(TestDatabase database) {
        project = TestProject.on(database);
    }

    private List<WorkHistory.Act> history(String key) {
        return project.in(rooms -> new WorkHistory(rooms.works, rooms.changes).of(project.reviewer, project.id(), key));
    }

    @Test
    void tellsWhoChangedWhichFieldFromWhatToWhatTheLatestFirst() {
        Work work = project.work("Forbes on Warlords");
        String key = project.key(work);
        project.act(rooms -> rooms.works.correct(
                project.colleague, project.id(), key, work.version(), item -> item.with("publisher", "CUP")
                        .without("issued")
                        .withType(CslType.THESIS)));

        List<WorkHistory.Act> acts = history(key);

        assertThat(acts).extracting(WorkHistory.Act::act).containsExactly("correct", "create");
        assertThat(acts)
                .extracting(WorkHistory.Act::personId)
                .containsExactly(project.colleague.id(), project.scholar.id());
        assertThat(acts.get(0).fields())
                .containsExactlyInAnyOrder(
                        new FieldChange("type", "book", "thesis"),
                        new FieldChange("issued", "1986", null),
                        new FieldChange("publisher", null, "CUP"));
        assertThat(acts.get(1).fields())
                .contains(new FieldChange("title", null, work.item().title().orElseThrow()));
        assertThat(acts.get(0).at()).isAfterOrEqualTo(acts.get(1).at());
    }

    @Test
    void aTitleInAnotherScriptIsAChangeOfTheTitle() {
        Work work = project.work("Wang movement");
        String key = project.key(work);
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), key, work.version(), item -> item.toBuilder()
                        .variants("title", List.of(new Variant<>(Variant.Form.ORIGINAL, "zh", "独立运动")))
                        .build()));

        String title = work.item().title().orElseThrow();
        assertThat(history(key).get(0).fields()).containsExactly(new FieldChange("title", title, title + " = 独立运动"));
        Work stored = project.in(rooms -> rooms.works.get(project.scholar, project.id(), key));
        assertThat(stored.origins().get("title").source()).isEqualTo(FieldOrigin.Source.PERSON);
    }

    @Test
    void whoDoesNotBelongToTheProjectLearnsNothing() {
        String key = project.key(project.work("Forbes on Warlords"));

        assertThatThrownBy(() -> project.act(
                        rooms -> new WorkHistory(rooms.works, rooms.changes).of(project.stranger, project.id(), key)))
                .isInstanceOf(Problem.NotFound.class);
    }
}
