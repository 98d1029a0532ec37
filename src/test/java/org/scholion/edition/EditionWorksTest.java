package org.scholion.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.document.Document;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class EditionWorksTest {
    private static final EditionForm FORM = new EditionForm("CC BY-SA 4.0", null, null);

    private final TestDatabase database;
    private TestProject project;
    private Press press;
    private Work work;
    private CslItem published;
    private Edition edition;

    EditionWorksTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void publish() {
        project = TestProject.on(database);
        press = new Press(project);
        Document document = project.take("One two three four five.\n\nSix seven eight nine ten.\n");
        work = project.in(rooms -> rooms.works.add(
                project.scholar,
                project.id(),
                CslItem.builder(CslType.BOOK)
                        .text("title", "东突厥斯坦独立运动 & more")
                        .text("archive_location", "FO 371/46190")
                        .text("call-number", "XJ 1944/2")
                        .date("issued", "1944~/1949")
                        .names("author", List.of(CslName.person("Wáng", "Kē")))
                        .build()));
        published = work.item();
        project.approved(document, "three", work);
        edition = press.publish(project.editor, document, FORM);
    }

    private void correctTheWork() {
        project.act(rooms -> rooms.works.correct(
                project.editor, project.id(), project.key(work), work.version(), item -> item.with("title", "Other")));
    }

    private EditionWorks.Written written(String format) {
        return project.in(rooms -> Press.works(rooms).write(edition, format));
    }

    private List<KeyedItem> works() {
        return project.in(rooms -> Press.works(rooms).of(edition));
    }

    @Test
    void theRecordsAreThoseOfThePublicationWhateverChangesLater() {
        String key = project.key(work);
        correctTheWork();
        project.act(rooms -> rooms.works.get(project.editor, project.id(), key));

        assertThat(works()).containsExactly(new KeyedItem(key, published.withId(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "bibtex, bib, application/x-bibtex, ' & more'",
        "bibtex-utf8, bib, application/x-bibtex, 东突厥斯坦独立运动",
        "biblatex, bib, application/x-bibtex, 1944~/1949",
        "ris, ris, application/x-research-info-systems, TI  - 东突厥斯坦独立运动 & more",
        "csl-json, json, application/vnd.citationstyles.csl+json, FO 371/46190"
    })
    void everyFormatIsWrittenFromThem(String format, String extension, String mediaType, String words) {
        EditionWorks.Written before = written(format);
        correctTheWork();

        assertThat(written(format)).isEqualTo(before);
        assertThat(before.fileName()).endsWith("-edition-1." + extension);
        assertThat(before.mediaType()).isEqualTo(mediaType);
        assertThat(before.text().replace("\\&", "&")).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {EditionFile.BIBTEX, EditionFile.RECORDS})
    void whatWasStoredComesAsItWasStored(String kind) {
        assertThat(written(kind).text()).isEqualTo(press.file(edition.id(), kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"biblatex", "ris", "csl-json"})
    void anEditionOfTheTimeBeforeRecordsIsReadFromItsBibtex(String format) {
        String stored = written(format).text();
        project.act(rooms -> rooms.entities
                .createQuery("delete from EditionFile f where f.kind = :kind")
                .setParameter("kind", EditionFile.RECORDS)
                .executeUpdate());

        assertThat(written(format).text()).contains("东突厥斯坦独立运动").contains("FO 371/46190");
        assertThat(works()).extracting(KeyedItem::key).containsExactly(project.key(work));
        assertThat(stored).contains("东突厥斯坦独立运动");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThatThrownBy(() -> written("docx"))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, refused -> assertThat(refused.field())
                        .contains("format"));
    }
}
