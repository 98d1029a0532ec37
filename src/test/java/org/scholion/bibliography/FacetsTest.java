package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Seed;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class FacetsTest {
    private final TestDatabase database;
    private TestProject project;

    FacetsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void fill() {
        project = TestProject.on(database);
        add(CslType.BOOK, "Warlords and Muslims", "1986", "en-GB");
        add(CslType.BOOK, "The Ili Rebellion", "1990", "en");
        add(CslType.BOOK, "东突厥斯坦独立运动", "2013", "zh");
        add(CslType.THESIS, "Движение", "1984", "ru");
        add(CslType.WEBPAGE, "ئۈچ ۋىلايەت", null, null);
        project.act(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(CslType.BOOK)
                        .names("author", List.of(CslName.family("Perkins")))
                        .date("issued", "1947")
                        .build()));
    }

    @Test
    void worksAreCountedByEveryFacet() {
        FacetCounts counts = counts(WorkSearch.ALL);

        assertThat(counts.total()).isEqualTo(6);
        assertThat(counts.of(Facet.TYPE)).isEqualTo(Map.of("book", 4L, "thesis", 1L, "webpage", 1L));
        assertThat(counts.of(Facet.LANGUAGE)).isEqualTo(Map.of("en", 2L, "zh", 1L, "ru", 1L, "und", 2L));
        assertThat(counts.of(Facet.SCRIPT))
                .isEqualTo(Map.of("Latn", 2L, "Hani", 1L, "Cyrl", 1L, "Arab", 1L, "Zzzz", 1L));
        assertThat(counts.of(Facet.DECADE))
                .isEqualTo(Map.of("1980", 2L, "1990", 1L, "2010", 1L, "1940", 1L, "1000000", 1L));
        assertThat(counts.of(Facet.ORIGIN)).isEqualTo(Map.of("person", 6L));
        assertThat(counts.of(Facet.UNKNOWN)).containsEntry("title", 1L).containsEntry("issued", 1L);
    }

    @Test
    void aChoiceNarrowsTheOtherFacetsAndNotItsOwn() {
        FacetCounts counts = counts(WorkSearch.ALL.among(FacetChoice.ALL.with(Facet.TYPE, Set.of("thesis"))));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.of(Facet.TYPE)).isEqualTo(Map.of("book", 4L, "thesis", 1L, "webpage", 1L));
        assertThat(counts.of(Facet.LANGUAGE)).containsEntry("ru", 1L).containsEntry("en", 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "TYPE, thesis webpage, 2",
        "LANGUAGE, en, 2",
        "LANGUAGE, und, 2",
        "SCRIPT, Arab Hani, 2",
        "DECADE, 1980, 2",
        "DECADE, 1000000, 1",
        "DECADE, never, 0",
        "ORIGIN, person, 6",
        "ORIGIN, note import, 0",
        "ORIGIN, nobody, 0",
        "UNKNOWN, title, 1",
        "UNKNOWN, title issued, 2",
        "UNKNOWN, %, 0"
    })
    void theListHoldsAsManyWorksAsWereCounted(Facet facet, String values, int works) {
        WorkSearch search = WorkSearch.ALL.among(FacetChoice.ALL.with(facet, List.of(values.split(" "))));

        assertThat(titles(search)).hasSize(works);
        long counted = project.in(rooms -> rooms.works.count(project.scholar, project.id(), search));
        assertThat(counted).isEqualTo(works);
        assertThat(counts(search).total()).isEqualTo(works);
    }

    @Test
    void wordsAndFacetsNarrowTogether() {
        WorkSearch search = WorkSearch.of("1986 warl").among(FacetChoice.ALL.with(Facet.TYPE, Set.of("book")));

        assertThat(titles(search)).containsExactly("Warlords and Muslims");
        assertThat(counts(search).of(Facet.TYPE)).isEqualTo(Map.of("book", 1L));
    }

    @Test
    void worksAreCountedByTheDocumentsWhoseNotesCiteThem() {
        Document article = project.take(Seed.REPUBLIC);
        Document other = project.take("A text without notes.\n");

        Map<UUID, Long> byDocument = project.in(
                rooms -> rooms.works.countBy(project.scholar, project.id(), WorkSearch.ALL, rooms.notes.byDocument()));

        assertThat(byDocument).containsOnlyKeys(article.id());
        WorkSearch noted = WorkSearch.ALL.that(project.in(rooms -> rooms.notes.condition(List.of(article.id()))));
        assertThat(byDocument.get(article.id()))
                .isEqualTo(titles(noted).size())
                .isEqualTo(counts(WorkSearch.ALL).of(Facet.ORIGIN).get("note"));
        WorkSearch elsewhere = WorkSearch.ALL.that(project.in(rooms -> rooms.notes.condition(List.of(other.id()))));
        assertThat(titles(elsewhere)).isEmpty();
    }

    private FacetCounts counts(WorkSearch search) {
        return project.in(rooms -> rooms.works.facets(project.scholar, project.id(), search));
    }

    private List<String> titles(WorkSearch search) {
        Page<Work> page = project.in(
                rooms -> rooms.works.list(project.scholar, project.id(), search, new Page.Request(null, 200)));
        return page.items().stream().map(work -> work.item().title().orElse("")).collect(Collectors.toList());
    }

    private void add(CslType type, String title, String issued, String language) {
        CslItem item = CslItem.builder(type)
                .text("title", title)
                .text("language", language)
                .date("issued", issued)
                .build();
        project.act(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }
}
