package org.scholion.bibliography.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class ContributorsTest {
    private static final CslName WANG = CslName.person("Wang", "Ke");
    private static final CslName WANG_IN_CHINESE = CslName.person("王", "柯");

    private final TestDatabase database;
    private TestProject project;

    ContributorsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        project = TestProject.on(database);
    }

    @Test
    void namesAreOneContributorWhereAllSpellingsAreEqualButForCaseAndAccents() {
        add("A", CslName.person("Çağatay", "İlhan"));
        add("B", CslName.person("CAGATAY", "Ilhan"));
        add("C", CslName.person("Çağatay", "I."));
        add("D", CslName.literal("Çağatay Ilhan"));

        assertThat(listed("")).containsExactlyInAnyOrder("Çağatay, İlhan 2", "Çağatay, I. 1", "Çağatay Ilhan 1");
    }

    @Test
    void spellingsMayLeadInTurn() {
        add("A", WANG.withVariants(List.of(new Variant<>(Variant.Form.ORIGINAL, "zh", WANG_IN_CHINESE))));
        add("B", WANG_IN_CHINESE.withVariants(List.of(new Variant<>(Variant.Form.TRANSLITERATION, "zh-Latn", WANG))));

        assertThat(listed("")).containsExactly("Wang, Ke 2");
    }

    @ParameterizedTest
    @CsvSource({"王", "Wang", "Ван", "wang ke", "wangke", "柯", "ke w"})
    void aNameIsFoundInAnyScript(String query) {
        add("A", WANG);
        add("B", WANG_IN_CHINESE);
        add("C", CslName.person("Ван", "Кэ"));
        add("D", CslName.person("Forbes", "Andrew"));

        assertThat(listed(query)).containsExactlyInAnyOrder("Wang, Ke 1", "王, 柯 1", "Ван, Кэ 1");
    }

    @Test
    void aContributorThatNoWorkNamesAnyMoreIsGone() {
        add("A", WANG);
        Work work = add("B", WANG_IN_CHINESE);

        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), key(work), 1, item -> item.without("author")));

        assertThat(listed("")).containsExactly("Wang, Ke 1");
    }

    @Test
    void worksThatGoTakeTheirNamesAlong() {
        Work work = add("A", WANG);

        project.act(rooms -> rooms.records.remove(
                project.scholar.id(), List.of(rooms.entities.find(Work.class, work.id())), "undo-import"));

        assertThat(listed("")).isEmpty();
    }

    @Test
    void manyAreReadPageByPage() {
        for (int n = 0; n < 7; n++) {
            add("A", CslName.person("Li", "Number " + n));
        }

        List<String> read = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, 3);
            Page<Contributors.Listed> page =
                    project.in(rooms -> rooms.contributors.list(project.scholar, project.id(), "", request));
            page.items().forEach(each -> read.add(each.label()));
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);

        assertThat(read).hasSize(7).isSorted();
    }

    @Test
    void twoSpellingsBecomeOneContributorAndEachWorkKeepsItsOwnInFront() {
        Work latin = add("A", WANG);
        Work chinese = add("B", WANG_IN_CHINESE);
        Work byOthers = add("C", CslName.person("Forbes", "Andrew"));

        UUID united = unite("Wang, Ke", "王, 柯");

        assertThat(listed("wang")).containsExactly("Wang, Ke 2");
        assertThat(find(latin).authors())
                .containsExactly(
                        WANG.withVariants(List.of(new Variant<>(Variant.Form.ORIGINAL, "zh", WANG_IN_CHINESE))));
        assertThat(find(chinese).authors())
                .containsExactly(
                        WANG_IN_CHINESE.withVariants(List.of(new Variant<>(Variant.Form.TRANSLITERATION, "", WANG))));
        assertThat(find(byOthers).authors()).containsExactly(CslName.person("Forbes", "Andrew"));
        List<Work> worksOf = project.in(rooms -> rooms.contributors.worksOf(project.scholar, project.id(), united));
        assertThat(worksOf).extracting(Work::id).containsExactlyInAnyOrder(latin.id(), chinese.id());
        FieldOrigin origin =
                project.in(rooms -> rooms.works.get(latin.id()).origins().get("author"));
        assertThat(origin.source()).isEqualTo(FieldOrigin.Source.PERSON);
    }

    @Test
    void aUnionIsUndoneAsItWas() {
        CslName otherwise = CslName.person("Wang", "K.");
        Work latin = add("A", WANG.withVariants(List.of(new Variant<>(Variant.Form.TRANSLITERATION, "", otherwise))));
        Work chinese = add("B", WANG_IN_CHINESE);
        CslItem before = find(latin);

        UUID united = unite("Wang, Ke", "王, 柯");
        assertThat(unions(united)).hasSize(1);
        TestProject elsewhere = TestProject.on(database);
        assertThat(elsewhere.<List<Contributors.Union>>in(
                        rooms -> rooms.contributors.unions(elsewhere.scholar, elsewhere.id(), united)))
                .isEmpty();
        int left = project.in(rooms -> rooms.contributors.undo(project.scholar, project.id(), united));

        assertThat(left).isZero();
        assertThat(find(latin)).isEqualTo(before);
        assertThat(find(chinese).authors()).containsExactly(WANG_IN_CHINESE);
        assertThat(listed("wang")).containsExactlyInAnyOrder("Wang, Ke 1", "王, 柯 1");
        assertThatThrownBy(() -> project.act(rooms -> rooms.contributors.undo(project.scholar, project.id(), united)))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void namesThatWereChangedSinceAreLeftAloneByAnUndo() {
        Work latin = add("A", WANG);
        Work chinese = add("B", WANG_IN_CHINESE);
        UUID united = unite("Wang, Ke", "王, 柯");
        project.act(rooms -> rooms.works.correct(
                project.scholar,
                project.id(),
                key(latin),
                rooms.works.get(latin.id()).version(),
                item -> item.toBuilder()
                        .names("author", List.of(CslName.person("Wang", "Keh")))
                        .build()));

        int left = project.in(rooms -> rooms.contributors.undo(project.scholar, project.id(), united));

        assertThat(left).isEqualTo(1);
        assertThat(find(latin).authors()).containsExactly(CslName.person("Wang", "Keh"));
        assertThat(find(chinese).authors()).containsExactly(WANG_IN_CHINESE);
    }

    @Test
    void onlyWhoMayCorrectWorksUnitesNames() {
        add("A", WANG);
        add("B", WANG_IN_CHINESE);
        UUID one = id("Wang, Ke");
        UUID other = id("王, 柯");

        assertThatThrownBy(() -> project.act(rooms -> rooms.contributors.unite(
                        project.reviewer, project.id(), one, other, Variant.Form.ORIGINAL, "zh")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.act(rooms ->
                        rooms.contributors.unite(project.scholar, project.id(), one, one, Variant.Form.ORIGINAL, "zh")))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    private List<Contributors.Union> unions(UUID id) {
        return project.in(rooms -> rooms.contributors.unions(project.scholar, project.id(), id));
    }

    private UUID unite(String one, String other) {
        return project.in(rooms -> rooms.contributors.unite(
                project.scholar, project.id(), id(one), id(other), Variant.Form.ORIGINAL, "zh"));
    }

    private UUID id(String label) {
        return all("").stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> listed(String query) {
        return all(query).stream()
                .map(each -> each.label() + " " + each.works())
                .toList();
    }

    private List<Contributors.Listed> all(String query) {
        Page<Contributors.Listed> page = project.in(
                rooms -> rooms.contributors.list(project.scholar, project.id(), query, new Page.Request(null, 200)));
        return page.items();
    }

    private CslItem find(Work work) {
        return project.in(rooms -> rooms.works.get(work.id()).item());
    }

    private String key(Work work) {
        return project.in(rooms -> rooms.works.keys(List.of(work.id())).get(work.id()));
    }

    private Work add(String title, CslName author) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .text("title", title)
                .names("author", List.of(author))
                .build();
        return project.in(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }
}
