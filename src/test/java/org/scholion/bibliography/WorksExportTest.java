package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.jpa.JpaWorkRepository;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.Seed;
import org.scholion.testing.Statements;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorksExportTest {
    private final TestDatabase database;
    private final TestProject project;
    private final BibliographyWriter writer = new CslJsonWriter();

    WorksExportTest(TestDatabase database) {
        this.database = database;
        this.project = TestProject.on(database);
    }

    @Test
    void theWholeLibraryIsWrittenInOrderOfKeysPortionByPortion() {
        add(IntStream.range(0, 1200)
                .mapToObj(n -> book("Author" + n, "Title " + n))
                .toList());

        List<String> keys = keysOf(written(all()));

        assertThat(keys).hasSize(1200).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatASearchFindsIsWritten() {
        add(List.of(
                book("Forbes", "Warlords"),
                book("Millward", "Crossroads"),
                book("Benson", "The Ili Rebellion").withType(CslType.REPORT)));

        assertThat(keysOf(written(found(WorkSearch.of("crossroads"))))).containsExactly("MillwardCrossroads");
        assertThat(keysOf(written(found(WorkSearch.ALL.ofType(CslType.REPORT)))))
                .hasSize(1);
        assertThat(keysOf(written(found(WorkSearch.of("nobody"))))).isEmpty();
    }

    @Test
    void theWorksOfACollectionWithAllWithinAndOfATagAreWritten() {
        add(List.of(book("Forbes", "Warlords"), book("Millward", "Crossroads"), book("Benson", "Rebellion")));
        UUID within = project.in(rooms -> {
            UUID top = rooms.collections
                    .add(project.scholar, project.id(), null, "Top")
                    .id();
            UUID inner = rooms.collections
                    .add(project.scholar, project.id(), top, "Inner")
                    .id();
            rooms.collections.fill(
                    project.scholar, project.id(), inner, List.of("ForbesWarlords", "MillwardCrossroads"), List.of());
            rooms.tags.change(
                    project.scholar,
                    project.id(),
                    List.of("MillwardCrossroads", "BensonRebellion"),
                    List.of("To read"),
                    List.of());
            return top;
        });

        assertThat(keysOf(written(found(search(WorkFilter.NONE.in(within))))))
                .containsExactly("ForbesWarlords", "MillwardCrossroads");
        assertThat(keysOf(written(found(search(
                        WorkFilter.NONE.in(within).tagged(List.of("to read")).withWords("cross"))))))
                .containsExactly("MillwardCrossroads");
    }

    @Test
    void theWorksInTheNotesOfADocumentAreWrittenAndThoseThatNobodyCites() {
        Document document = project.take(Seed.REPUBLIC);

        assertThat(keysOf(written(found(project.in(
                        rooms -> WorkSearch.of("forbes").that(rooms.notes.condition(Set.of(document.id()))))))))
                .contains("Forbes1986");
        assertThat(keysOf(written(
                        found(project.in(rooms -> WorkSearch.of("forbes").that(rooms.citations.condition(false)))))))
                .contains("Forbes1986");
        assertThat(keysOf(written(found(project.in(rooms -> WorkSearch.ALL.that(rooms.citations.condition(true)))))))
                .isEmpty();
    }

    private WorkSearch search(WorkFilter filter) {
        return project.in(rooms -> rooms.searches.search(project.scholar, project.id(), filter));
    }

    @Test
    void worksAreChosenByTheirKeys() {
        add(List.of(book("Forbes", "Warlords"), book("Millward", "Crossroads"), book("Benson", "Rebellion")));

        assertThat(keysOf(written(keyed("MillwardCrossroads", "ForbesWarlords", "ForbesWarlords"))))
                .containsExactly("ForbesWarlords", "MillwardCrossroads");
        assertThatThrownBy(() -> keyed("ForbesWarlords", "Nobody1900")).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> keyed("a\u0000b")).isInstanceOf(Problem.NotFound.class);
        String[] many = IntStream.rangeClosed(0, WorksExport.MOST_KEYS)
                .mapToObj(n -> "Key" + n)
                .toArray(String[]::new);
        assertThatThrownBy(() -> keyed(many)).isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void theTagChangesWithTheWorksAndTheFormatOnly() {
        add(List.of(book("Forbes", "Warlords"), book("Millward", "Crossroads")));
        String before = all().tag("bibtex");

        assertThat(all().tag("bibtex")).isEqualTo(before);
        assertThat(all().tag("ris")).isNotEqualTo(before);

        project.in(rooms -> rooms.works.correct(
                project.scholar, project.id(), "ForbesWarlords", 1, item -> item.with("publisher", "CUP")));

        assertThat(all().tag("bibtex")).isNotEqualTo(before);
    }

    @Test
    void strangersSeeNothing() {
        assertThatThrownBy(
                        () -> project.in(rooms -> export(rooms).found(project.stranger, project.id(), WorkSearch.ALL)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aSelectionCostsOneStatementHoweverManyWorksItHas() {
        add(IntStream.range(0, 60)
                .mapToObj(n -> book("Author" + n, "Title " + n))
                .toList());

        try (Statements statements = new Statements(database)) {
            List<Statements.Statement> asked =
                    statements.of(rooms -> export(rooms).found(project.scholar, project.id(), WorkSearch.ALL));
            assertThat(asked.stream().filter(one -> one.sql().toLowerCase().contains("work_key")))
                    .hasSize(1);
        }
    }

    private void add(List<CslItem> items) {
        project.in(rooms -> items.stream()
                .map(item -> rooms.works.add(project.scholar, project.id(), item))
                .toList());
    }

    private static CslItem book(String author, String title) {
        return CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.family(author)))
                .text("title", title)
                .build();
    }

    private static WorksExport export(Rooms rooms) {
        return new WorksExport(new JpaWorkRepository(rooms.entities), rooms.works, rooms.permissions);
    }

    private WorksExport.Selection all() {
        return found(WorkSearch.ALL);
    }

    private WorksExport.Selection found(WorkSearch search) {
        return project.in(rooms -> export(rooms).found(project.scholar, project.id(), search));
    }

    private WorksExport.Selection keyed(String... keys) {
        return project.in(rooms -> export(rooms).keyed(project.scholar, project.id(), List.of(keys)));
    }

    private String written(WorksExport.Selection selection) {
        return project.in(rooms -> {
            StringBuilder out = new StringBuilder();
            try {
                export(rooms).write(selection, writer, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        });
    }

    private static List<String> keysOf(String file) {
        return new CslJsonReader()
                .read(file).entries().stream().map(ReadEntry::key).toList();
    }
}
