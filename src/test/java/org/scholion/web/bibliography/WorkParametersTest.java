package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkParametersTest {
    private final TestDatabase database;
    private TestProject project;

    WorkParametersTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        project = TestProject.on(database);
        add(CslType.BOOK, "Warlords", "en", "1986");
        add(CslType.CHAPTER, "Войны", "ru", "1987");
        add(CslType.THESIS, "軍閥", "zh", "1994");
    }

    private void add(CslType type, String title, String language, String year) {
        project.act(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(type)
                        .text("title", title)
                        .text("language", language)
                        .date("issued", year)
                        .build()));
    }

    private List<String> found(Map<String, String> address) {
        return project.in(rooms -> rooms
                .works
                .list(
                        project.scholar,
                        project.id(),
                        filters(rooms)
                                .search(
                                        project.scholar,
                                        project.id(),
                                        WorkParameters.of(address::get).asked()),
                        new Page.Request(null, 10))
                .items()
                .stream()
                .map(work -> work.item().title().orElseThrow())
                .sorted()
                .toList());
    }

    private static WorkFilters filters(Rooms rooms) {
        return new WorkFilters(rooms.searches, rooms.citations, rooms.notes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type     | book                  | Warlords",
                "type     | book,chapter          | Warlords,Войны",
                "language | ru,zh                 | Войны,軍閥",
                "script   | Cyrl                  | Войны",
                "decade   | 1980                  | Warlords,Войны",
                "decade   | never                 | ''",
                "origin   | person                | Warlords,Войны,軍閥",
                "unknown  | author                | Warlords,Войны,軍閥",
                "used     | true                  | ''",
                "used     | true,false            | Warlords,Войны,軍閥",
                "type     | scroll                | ''",
                "tag      | Ghulja                | ''",
                "q        | warl                  | Warlords",
                "work     | Warlords1986          | Warlords,Войны,軍閥"
            })
    void theTablesFacetsNarrowAnExportToo(String name, String value, String titles) {
        assertThat(String.join(",", found(Map.of(name, value)))).isEqualTo(titles);
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThatThrownBy(() -> found(Map.of("noted", "not-an-id")))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("facet"));
    }

    @Test
    void theAddressOfAnExportSaysTheSameAgain() {
        Map<String, String> address =
                Map.of("q", "王 & Wang", "type", "book,chapter", "decade", "1980", "sort", "-year", "tag", " ");

        String exports = project.in(rooms -> FilterAddress.ofApi(filters(rooms)
                .filter(
                        project.scholar,
                        project.id(),
                        WorkParameters.of(address::get).asked())));

        assertThat(exports)
                .isEqualTo("?q=%E7%8E%8B+%26+Wang&facet=decade%3A1980&facet=type%3Abook&facet=type%3Achapter");
        assertThat(WorkParameters.of(address::get).isNarrow()).isTrue();
        assertThat(WorkParameters.of(Map.of("sort", "-year")::get).isNarrow()).isFalse();
    }
}
