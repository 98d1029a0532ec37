package org.scholion.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.shared.Page;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class WorkSortTest {
    private final TestProject project;

    WorkSortTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, false, Beta Alpha Delta Gamma",
        "NAME, true, Gamma Delta Alpha Beta",
        "YEAR, false, Alpha Gamma Beta Delta",
        "YEAR, true, Delta Beta Gamma Alpha",
        "TITLE, false, Alpha Beta Delta Gamma",
        "TITLE, true, Gamma Delta Beta Alpha",
        "TYPE, false, Delta Beta Alpha Gamma",
        "CHANGE, false, Delta Gamma Beta Alpha",
        "CHANGE, true, Alpha Beta Gamma Delta"
    })
    void worksAreReadInAnyOrderPageByPage(WorkSort.By by, boolean descending, String titles) {
        add(CslType.ARTICLE_JOURNAL, "Zhang", "Delta", null);
        add(CslType.BOOK, "Zhou", "Gamma", "1986");
        add(CslType.BOOK, "Ahmad", "Beta", "1999-05");
        add(CslType.BOOK, "Forbes", "Alpha", "1986");

        WorkSearch search = WorkSearch.ALL.sortedBy(new WorkSort(by, descending));
        List<String> read = new ArrayList<>();
        UUID after = null;
        do {
            Page.Request request = new Page.Request(after, 1);
            Page<Work> page = project.in(rooms -> rooms.works.list(project.scholar, project.id(), search, request));
            page.items().forEach(work -> read.add(work.item().title().orElseThrow()));
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);

        assertThat(String.join(" ", read)).isEqualTo(titles);
    }

    private void add(CslType type, String family, String title, String issued) {
        CslItem item = CslItem.builder(type)
                .text("title", title)
                .names("author", List.of(CslName.family(family)))
                .date("issued", issued)
                .build();
        project.act(rooms -> rooms.works.add(project.scholar, project.id(), item));
    }
}
