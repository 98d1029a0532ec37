package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.WorkHistory.FieldChange;
import org.scholion.bibliography.duplicate.Choice;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.bibliography.finding.FindingQuery;
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
    void aMergeTellsWhatItChangedAndBringsTheHistoryOfWhatWentIntoTheWork() {
        Work one = project.work("Forbes on Warlords");
        Work other = project.work("Forbes on Warlords again");
        String stays = project.key(one);
        String goes = project.key(other);
        String title = one.item().title().orElseThrow();
        String further = other.item().title().orElseThrow();
        WorkMerge merge = project.in(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(stays, versions(one, other), Map.of("title", new Choice.Of(goes)))));

        List<WorkHistory.Act> merged = history(stays);

        assertThat(merged)
                .extracting(WorkHistory.Act::act, WorkHistory.Act::key)
                .containsExactlyInAnyOrder(
                        tuple("merge", stays),
                        tuple("merge-into", goes),
                        tuple("create", stays),
                        tuple("create", goes));
        assertThat(of("merge", merged).fields()).containsExactly(new FieldChange("title", title, further));
        assertThat(of("merge-into", merged).fields()).isEmpty();
        assertThat(history(goes)).isEqualTo(merged);

        long version = project.in(rooms -> rooms.works.get(one.id())).version();
        project.act(rooms -> rooms.merges.undo(project.scholar, project.id(), merge.id(), version));

        assertThat(of("undo-merge", history(stays)).fields()).containsExactly(new FieldChange("title", further, title));
        assertThat(history(goes))
                .extracting(WorkHistory.Act::act)
                .containsExactly("undo-merge", "merge-into", "create");
        assertThat(of("undo-merge", history(goes)).fields()).isEmpty();
    }

    @Test
    void keysAndTagsAreToldAsFields() {
        Work work = project.work("Forbes on Warlords");
        String key = project.key(work);
        project.act(
                rooms -> rooms.workKeys.choose(project.scholar, project.id(), key, work.version(), "warlords", true));
        project.act(rooms -> rooms.tags.change(
                project.scholar, project.id(), List.of("warlords"), List.of("Xinjiang", "army"), List.of()));

        List<WorkHistory.Act> acts = history(key);

        assertThat(acts).extracting(WorkHistory.Act::act).containsExactly("tag", "rekey", "create");
        assertThat(acts.get(0).fields()).containsExactly(new FieldChange("tags", null, "army, xinjiang"));
        assertThat(acts.get(1).fields()).containsExactly(new FieldChange("key", key, "warlords"));
        assertThat(acts).extracting(WorkHistory.Act::key).containsOnly("warlords");
    }

    @Test
    void whatIsSaidOfAWorkBesidesItsRecordChangesNoField() {
        Work one = project.work("Forbes on Warlords");
        Work other = project.work("Wang movement");
        project.act(rooms ->
                rooms.duplicates.tellApart(project.scholar, project.id(), project.key(one), project.key(other)));
        project.act(
                rooms -> rooms.duplicates.forget(project.scholar, project.id(), project.key(one), project.key(other)));
        UUID finding = project.in(rooms -> rooms.findings
                .report(project.scholar, project.id())
                .find(FindingQuery.OPEN)
                .filter(found -> found.workId().equals(one.id()))
                .findFirst()
                .orElseThrow()
                .id());
        project.act(rooms -> rooms.findings.setAside(project.scholar, project.id(), List.of(finding), "It is so."));
        project.act(rooms -> rooms.findings.takeBack(project.scholar, project.id(), finding));

        List<WorkHistory.Act> acts = history(project.key(one));

        assertThat(acts)
                .extracting(WorkHistory.Act::act)
                .contains("set-aside", "take-back")
                .endsWith("create");
        assertThat(acts.subList(0, acts.size() - 1))
                .allSatisfy(act -> assertThat(act.fields()).isEmpty());
    }

    private Map<String, Long> versions(Work one, Work other) {
        return Map.of(project.key(one), one.version(), project.key(other), other.version());
    }

    private static WorkHistory.Act of(String act, List<WorkHistory.Act> acts) {
        return acts.stream().filter(one -> one.act().equals(act)).findFirst().orElseThrow();
    }

    @Test
    void whoDoesNotBelongToTheProjectLearnsNothing() {
        String key = project.key(project.work("Forbes on Warlords"));

        assertThatThrownBy(() -> project.act(
                        rooms -> new WorkHistory(rooms.works, rooms.changes).of(project.stranger, project.id(), key)))
                .isInstanceOf(Problem.NotFound.class);
    }
}
