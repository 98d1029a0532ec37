package org.scholion.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class DocumentsTest {
    private static final Description KNOWN = new Description(
            "A title", "A maker", "https://example.org/", "An archive", "MS 1", "2024-05?", "zh-Hant", "CC0");

    private final TestProject project;

    DocumentsTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @Test
    void nothingIsKnownOfADocumentButItsTitle() {
        Description description = project.take("Some words.").description();

        assertThat(description.title()).isNotBlank();
        assertThat(description)
                .extracting(
                        Description::creator,
                        Description::source,
                        Description::archive,
                        Description::shelfmark,
                        Description::retrieved,
                        Description::language,
                        Description::licence)
                .containsOnlyNulls();
    }

    @Test
    void aDescriptionIsCorrectedAndTheLogKeepsBothStates() {
        Document document = project.take("Some words.");

        Document described = project.in(
                rooms -> rooms.documents.describe(project.scholar, document.slug(), document.version(), KNOWN));

        assertThat(described.version()).isGreaterThan(document.version());
        project.act(rooms -> {
            Description stored =
                    rooms.documents.get(project.colleague, document.slug()).description();
            assertThat(stored).usingRecursiveComparison().isEqualTo(KNOWN);
            assertThat(rooms.changes.findByObject(document.id()))
                    .satisfiesExactly(created -> assertThat(created.act()).isEqualTo("create"), changed -> {
                        assertThat(changed.act()).isEqualTo("describe");
                        assertThat(changed.personId()).isEqualTo(project.scholar.id());
                        assertThat(changed.beforeJson()).doesNotContain("A maker");
                        assertThat(changed.afterJson()).contains("A maker");
                    });
        });
    }

    @Test
    void aDescriptionOfAStaleVersionIsRefused() {
        Document document = project.take("Some words.");
        project.act(rooms -> rooms.documents.describe(project.scholar, document.slug(), document.version(), KNOWN));

        assertThatThrownBy(() -> project.in(rooms -> rooms.documents.describe(
                        project.colleague, document.slug(), document.version(), Description.titled("Mine"))))
                .isInstanceOf(Problem.StaleVersion.class);
    }

    @Test
    void outsidersFindNothing() {
        Document document = project.take("Some words.");

        project.act(rooms -> {
            assertThatThrownBy(() -> rooms.documents.get(project.stranger, document.slug()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.documents.get(project.stranger, document.id()))
                    .isInstanceOf(Problem.NotFound.class);
            assertThatThrownBy(() -> rooms.documents.list(project.stranger, project.id(), new Page.Request(null, 10)))
                    .isInstanceOf(Problem.Forbidden.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-document", "", "a\0b", "' or 1=1", "%"})
    void unknownSlugsAreNotFoundWhateverTheyHold(String slug) {
        project.act(rooms -> assertThatThrownBy(() -> rooms.documents.get(project.scholar, slug))
                .isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void aListIsReadPageByPageWithoutRepeatingOrLosingOne() {
        List<UUID> taken = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            taken.add(project.take("Text " + n + ".").id());
        }

        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            Page.Request request = Page.Request.parse(after, 3);
            Page<Document> page = project.in(rooms -> rooms.documents.list(project.scholar, project.id(), request));
            page.items().forEach(document -> read.add(document.id()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactlyElementsOf(taken);
    }
}
