package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.duplicate.Choice;
import org.scholion.bibliography.duplicate.MergeRequest;
import org.scholion.bibliography.duplicate.WorkMerge;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkLookUpTest {
    private final TestDatabase database;
    private TestProject project;

    WorkLookUpTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        project = TestProject.on(database);
        add(CslName.person("Forbes", "Andrew D. W."), "Warlords and Muslims in Chinese Central Asia", "1986");
        add(CslName.person("Wang", "David D."), "Under the Soviet Shadow", "1999");
        add(CslName.person("Wang", "Ke"), "The East Turkestan Independence Movement", "2020");
        add(CslName.person("王", "柯"), "东突厥斯坦独立运动", "2013");
        add(CslName.person("Ван", "Кэ"), "Движение за независимость", "2015");
        add(CslName.literal("Academia Sinica"), "The Wang papers for scholars", "1986");
        add(CslName.family("Perkins"), "ئۈچ ۋىلايەت ئىنقىلابى", "1947");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forbes 86 | Forbes 1986",
                "forb 1986 | Forbes 1986",
                "Forbes1986 | Forbes 1986",
                "wang 2020 | Wang 2020",
                "2020 wang | Wang 2020",
                "wang | Wang 1999, Wang 2020, Ван 2015, 王 2013, Academia Sinica 1986",
                "王 | 王 2013, Wang 1999, Wang 2020, Ван 2015, Academia Sinica 1986",
                "Ван | Ван 2015, Wang 1999, Wang 2020, 王 2013, Academia Sinica 1986",
                "wang ke | Wang 2020, Ван 2015, 王 2013",
                "wangke | Wang 2020, Ван 2015, 王 2013",
                "独立 | 王 2013",
                "duli | 王 2013",
                "nezavis | Ван 2015",
                "inqilab | Perkins 1947",
                "ئىنقىلاب | Perkins 1947",
                "for | Forbes 1986, Academia Sinica 1986",
                "sinica 86 | Academia Sinica 1986"
            })
    void theBestFittingWorksComeFirst(String query, String labels) {
        assertThat(String.join(", ", found(query))).isEqualTo(labels);
    }

    @Test
    void aCorrectedWorkIsFoundByItsNewWordsOnly() {
        correct("Forbes1986", item -> item.with("title", "Republican Sinkiang"));

        assertThat(found("republican")).containsExactly("Forbes 1986");
        assertThat(found("warlords")).isEmpty();
    }

    @Test
    void aWorkWithANewKeyIsFoundByBothKeys() {
        Work forbes = project.in(rooms -> rooms.works.get(project.scholar, project.id(), "Forbes1986"));
        project.act(rooms -> rooms.workKeys.choose(
                project.scholar, project.id(), "Forbes1986", forbes.version(), "warlordbook", true));

        assertThat(found("warlordbook")).containsExactly("Forbes 1986");
        assertThat(found("forbes1986")).containsExactly("Forbes 1986");
    }

    @Test
    void aMergedWorkIsFoundByWhatItTookOverUntilTheMergeIsUndone() {
        Work forbes = project.in(rooms -> rooms.works.get(project.scholar, project.id(), "Forbes1986"));
        Work perkins = project.in(rooms -> rooms.works.get(project.scholar, project.id(), "Perkins1947"));
        WorkMerge merge = project.in(rooms -> rooms.merges.merge(
                project.scholar,
                project.id(),
                new MergeRequest(
                        "Forbes1986",
                        Map.of("Forbes1986", forbes.version(), "Perkins1947", perkins.version()),
                        Map.of("title", new Choice.Of("Perkins1947")))));

        assertThat(found("inqilab")).containsExactly("Forbes 1986");
        assertThat(found("warlords")).isEmpty();
        project.act(rooms -> rooms.merges.undo(
                project.scholar,
                project.id(),
                merge.id(),
                rooms.works.get(project.scholar, project.id(), "Forbes1986").version()));
        assertThat(found("inqilab")).containsExactly("Perkins 1947");
        assertThat(found("warlords")).containsExactly("Forbes 1986");
    }

    @Test
    void aVariantOfANameLeadsToTheWork() {
        correct("Forbes1986", item -> item.toBuilder()
                .names(
                        "author",
                        List.of(item.authors()
                                .get(0)
                                .withVariants(List.of(
                                        new Variant<>(Variant.Form.TRANSLITERATION, "zh", CslName.literal("傅乐斯"))))))
                .build());

        assertThat(found("傅乐")).containsExactly("Forbes 1986");
        assertThat(found("fule")).containsExactly("Forbes 1986");
    }

    @Test
    void anIdentifierIsFoundHoweverItIsWritten() {
        correct("Forbes1986", item -> item.with("ISBN", "978-0-521-25514-1"));

        assertThat(found("9780521255141")).containsExactly("Forbes 1986");
        assertThat(found("0-521-25514-7")).isEmpty();
        assertThat(found("978-0-521-25514-1")).containsExactly("Forbes 1986");
    }

    @Test
    void aWorkThatWentIntoAnotherLeadsThere() {
        project.act(rooms -> {
            Work survivor = rooms.works.get(project.scholar, project.id(), "Wang2020");
            rooms.works.get(project.scholar, project.id(), "Wang1999").mergeInto(survivor.id());
        });

        assertThat(found("soviet")).containsExactly("Wang 2020");
        assertThat(found("wang david")).containsExactly("Wang 2020");
    }

    @Test
    void worksOfOtherProjectsAreNotFound() {
        TestProject other = TestProject.on(database);

        List<WorkLookUp.Match> here = other.in(rooms -> rooms.lookUp.find(other.scholar, other.id(), "forbes", 8));
        assertThat(here).isEmpty();
        assertThatThrownBy(() -> other.in(rooms -> rooms.lookUp.find(other.scholar, project.id(), "forbes", 8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void nothingTypedGivesTheFirstWorksInFilingOrder() {
        List<WorkLookUp.Match> first = project.in(rooms -> rooms.lookUp.find(project.scholar, project.id(), " ", 2));
        assertThat(first).extracting(WorkLookUp.Match::label).containsExactly("Academia Sinica 1986", "Forbes 1986");
    }

    @Test
    void worksOfBeforeAreCaughtUpWithOnce() {
        project.act(rooms -> {
            rooms.entities.createQuery("delete from WorkWord x").executeUpdate();
            rooms.entities
                    .createQuery("update Work w set w.indexedBy = 0, w.facets.cslType = 'map'")
                    .executeUpdate();
        });
        assertThat(found("forbes")).isEmpty();

        boolean behind = project.in(rooms -> rooms.records.catchUp());
        boolean still = project.in(rooms -> rooms.records.catchUp());

        assertThat(found("forbes")).containsExactly("Forbes 1986");
        long books = project.in(
                rooms -> rooms.works.count(project.scholar, project.id(), WorkSearch.ALL.ofType(CslType.BOOK)));
        assertThat(behind).isTrue();
        assertThat(still).isFalse();
        assertThat(books).isEqualTo(7);
    }

    private List<String> found(String query) {
        return project.in(rooms -> rooms.lookUp.find(project.scholar, project.id(), query, 8)).stream()
                .map(WorkLookUp.Match::label)
                .toList();
    }

    private void correct(String key, Works.Correction correction) {
        project.act(rooms -> rooms.works.correct(
                project.scholar,
                project.id(),
                key,
                rooms.works.get(project.scholar, project.id(), key).version(),
                correction));
    }

    private void add(CslName author, String title, String issued) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .text("title", title)
                .names("author", List.of(author))
                .date("issued", issued)
                .build();
        project.act(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }
}
