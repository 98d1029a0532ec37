package org.scholion.bibliography.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkSearch;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.format.FormattedBibliography;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.jpa.JpaProjectStyleRepository;
import org.scholion.change.Change;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class StylesTest {
    private static final CslRenderer RENDERER = new CslRenderer();
    private static final StyleCatalogue CATALOGUE = new StyleCatalogue();

    private final TestDatabase database;
    private TestProject project;

    StylesTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        project = TestProject.on(database);
    }

    private static Styles styles(Rooms rooms) {
        return new Styles(
                CATALOGUE,
                new JpaProjectStyleRepository(rooms.entities),
                rooms.permissions,
                rooms.projects,
                rooms.changes);
    }

    private <T> T with(Function<Styles, T> use) {
        return project.in(rooms -> use.apply(styles(rooms)));
    }

    private FormattedBibliography formatted(Function<FormattedWorks, FormattedBibliography> use) {
        return project.in(rooms -> use.apply(works(rooms)));
    }

    private List<FormattedWorks.Sample> previewed(Function<FormattedWorks, List<FormattedWorks.Sample>> use) {
        return project.in(rooms -> use.apply(works(rooms)));
    }

    private static FormattedWorks works(Rooms rooms) {
        return new FormattedWorks(rooms.works, styles(rooms), RENDERER);
    }

    private List<StyleInfo> found(String words) {
        return with(styles -> styles.search(project.reviewer, project.id(), words, 500));
    }

    private static String xml(String id, String title) {
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\"><info><title>" + title
                + "</title><id>" + id + "</id></info><citation><layout><text variable=\"title\"/></layout></citation>"
                + "<bibliography><layout><text variable=\"title\" prefix=\"* \" font-weight=\"bold\"/></layout>"
                + "</bibliography></style>";
    }

    @Test
    void aStyleThatSomebodyBringsIsFoundAndUsed() {
        Work work = project.work("Warlords");
        StyleInfo added = with(styles -> styles.add(
                project.scholar, project.id(), xml("http://example.org/styles/Our Öwn", "Unser eigener Stil")));

        assertThat(added.id()).isEqualTo("own-our-own");
        assertThat(found("eigen")).containsExactly(added);
        FormattedBibliography set = formatted(works -> works.keyed(
                project.reviewer,
                project.id(),
                List.of(project.key(work)),
                FormattedWorks.Request.of("own-our-own", null)));
        assertThat(set.html()).contains("<li data-key=\"" + project.key(work) + "\">* <b>Warlords</b></li>");
    }

    @Test
    void onlyWhoMayChangeTheBibliographyBringsAndRemovesStyles() {
        assertThatThrownBy(() -> with(styles -> styles.add(project.reviewer, project.id(), xml("a", "A"))))
                .isInstanceOf(Problem.Forbidden.class);
        with(styles -> styles.add(project.editor, project.id(), xml("a", "A")));
        assertThatThrownBy(() -> project.act(rooms -> styles(rooms).remove(project.reviewer, project.id(), "own-a")))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> project.act(rooms -> styles(rooms).remove(project.stranger, project.id(), "own-a")))
                .isInstanceOf(Problem.NotFound.class);

        project.act(rooms -> styles(rooms).remove(project.editor, project.id(), "own-a"));
        assertThatThrownBy(() -> with(styles -> styles.source(project.editor, project.id(), "own-a")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void whatIsNoStyleIsRefusedWithItsLine() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"a\">]>\n" + xml("a", "&a;");

        assertThatThrownBy(() -> with(styles -> styles.add(project.scholar, project.id(), bomb)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("csl"))
                .hasMessageContaining("Line 1: ");
        assertThatThrownBy(() ->
                        with(styles -> styles.add(project.scholar, project.id(), new byte[StyleReader.LARGEST + 1])))
                .isInstanceOf(Problem.TooLarge.class);
        assertThat(found("")).noneMatch(StyleInfo::own);
    }

    @Test
    void aNameIsTakenOnceInAProject() {
        byte[] file = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml("a", "Ä")).getBytes(StandardCharsets.UTF_16);
        StyleInfo first = with(styles -> styles.add(project.scholar, project.id(), file));
        TestProject other = TestProject.on(database);

        assertThat(first.title()).isEqualTo("Ä");
        assertThatThrownBy(() -> with(styles -> styles.add(project.scholar, project.id(), xml("b/a", "Other"))))
                .isInstanceOf(Problem.Conflict.class);
        StyleInfo elsewhere = other.in(rooms -> styles(rooms).add(other.scholar, other.id(), xml("a", "A")));
        assertThat(elsewhere.id()).isEqualTo("own-a");
        assertThatThrownBy(() -> with(styles -> styles.source(project.scholar, other.id(), "own-a")))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void theStylesOfAProjectHaveALimitTogether() {
        String comment = "<!--" + "x".repeat(999_000) + "-->";
        for (int n = 0; n < 5; n++) {
            String large = xml("a" + n, "A") + comment;
            with(styles -> styles.add(project.scholar, project.id(), large));
        }

        assertThatThrownBy(() -> with(styles -> styles.add(project.scholar, project.id(), xml("z", "Z") + comment)))
                .isInstanceOf(Problem.Conflict.class)
                .hasMessageContaining("together");
        assertThat(found("")).filteredOn(StyleInfo::own).hasSize(5);
    }

    @Test
    void aProjectListsTheStylesThatItsPeopleBrought() {
        StyleInfo added = with(styles -> styles.add(project.scholar, project.id(), xml("a", "A")));

        List<StyleInfo> listed = with(styles -> styles.own(project.reviewer, project.id()));

        assertThat(listed).containsExactly(added);
        assertThatThrownBy(() -> with(styles -> styles.own(project.stranger, project.id())))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void recordsThatAreNotInTheLibraryArePreviewedToo() {
        KeyedItem record = new KeyedItem(
                "Rahim1999",
                CslItem.builder(CslType.BOOK)
                        .text("title", "The Ili Letters")
                        .names("author", List.of(CslName.person("Rahim", "Anwar")))
                        .date("issued", "1999")
                        .build());

        List<FormattedWorks.Sample> set = previewed(works -> works.sample(
                project.scholar, project.id(), List.of(record), FormattedWorks.Request.of("apa", "de-DE")));

        assertThat(set).singleElement().satisfies(sample -> {
            assertThat(sample.key()).isEqualTo("Rahim1999");
            assertThat(Run.plain(sample.first())).isEqualTo("(Rahim, 1999, S. 12)");
            assertThat(Run.plain(sample.entry())).isEqualTo("Rahim, A. (1999). The Ili Letters.");
        });
    }

    @Test
    void bringingAndRemovingAreLogged() {
        with(styles -> styles.add(project.scholar, project.id(), xml("a", "A")));
        ProjectStyle style = project.in(rooms -> new JpaProjectStyleRepository(rooms.entities)
                .find(project.id(), "own-a")
                .orElseThrow());
        project.act(rooms -> styles(rooms).remove(project.editor, project.id(), "own-a"));

        List<Change> acts = project.in(rooms -> rooms.changes.findByObject(style.id()));
        assertThat(acts)
                .extracting(Change::act, Change::personId)
                .containsExactly(tuple("create", project.scholar.id()), tuple("delete", project.editor.id()));
    }

    @Test
    void worksAreSetByKeysOrBySearchInAnyStyleAndLanguage() {
        Work one = project.work("Zeal");
        project.work("Armour");
        FormattedWorks.Request apa = FormattedWorks.Request.of("apa", null);

        assertThat(formatted(works -> works.keyed(
                                project.scholar, project.id(), List.of(project.key(one), project.key(one)), apa))
                        .text())
                .isEqualTo("Zeal, A. (1986). Zeal.\n");
        assertThat(formatted(works -> works.found(project.scholar, project.id(), WorkSearch.ALL, apa))
                        .text())
                .isEqualTo("Armour, A. (1986). Armour.\n\nZeal, A. (1986). Zeal.\n");
        assertThat(formatted(works -> works.found(project.scholar, project.id(), WorkSearch.of("arm"), apa))
                        .rtf())
                .contains("Armour, A. (1986). {\\i Armour}.");
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThatThrownBy(() -> formatted(works -> works.found(
                        project.scholar, project.id(), WorkSearch.ALL, FormattedWorks.Request.of("no-such", null))))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> formatted(works -> works.found(
                        project.scholar, project.id(), WorkSearch.ALL, FormattedWorks.Request.of("apa", "xx-YY"))))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("locale"));
        assertThatThrownBy(() -> formatted(works -> works.found(
                        project.stranger, project.id(), WorkSearch.ALL, FormattedWorks.Request.of("apa", null))))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aPreviewShowsTheFirstCiteALaterOneAndTheEntry() {
        Work work = project.work("Warlords");

        assertThat(previewed(works -> works.preview(
                        project.scholar,
                        project.id(),
                        List.of(project.key(work)),
                        FormattedWorks.Request.of(null, null))))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.key()).isEqualTo(project.key(work));
                    assertThat(Run.html(sample.first())).isEqualTo("Anna Warlords, <i>Warlords</i> (1986), 12.");
                    assertThat(Run.html(sample.later())).isEqualTo("Warlords, <i>Warlords</i>, 34.");
                    assertThat(Run.html(sample.entry())).isEqualTo("Warlords, Anna. <i>Warlords</i>. 1986.");
                });
        assertThat(previewed(works -> works.preview(
                        project.scholar, project.id(), List.of(), FormattedWorks.Request.of("apa", "de-DE"))))
                .hasSize(1);
    }
}
