package org.scholion.web.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class UnapiTest {
    private final TestProject project;

    UnapiTest(TestDatabase database) {
        this.project = TestProject.on(database);
    }

    /** Writes keys and titles, under the name of some format. */
    private record Plain(String format) implements BibliographyWriter {
        @Override
        public String mediaType() {
            return "text/x-" + format + ";charset=UTF-8";
        }

        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(Iterator<KeyedItem> items, Appendable out) {
            throw new UnsupportedOperationException("Works are given one by one.");
        }

        @Override
        public WrittenBibliography write(Collection<KeyedItem> items) {
            return new WrittenBibliography(
                    items.stream()
                            .map(item -> item.key() + ": " + item.item().title().orElse(""))
                            .collect(Collectors.joining("\n")),
                    Map.of());
        }
    }

    private <T> T ask(Function<Unapi, T> question) {
        return project.in(rooms -> question.apply(
                new Unapi(List.of(new Plain("ris"), new Plain("bibtex")), rooms.projects, rooms.works, null, null)));
    }

    @Test
    void aWorkComesInEveryFormatThatIsWritten() {
        Work work = project.work("Forbes on Warlords");
        String id = "work/" + project.key(work);

        List<Unapi.Format> formats = ask(unapi -> unapi.formats(project.scholar, id));
        Optional<Unapi.Answer> ris = ask(unapi -> unapi.get(project.scholar, id, "ris"));
        Optional<Unapi.Answer> marc = ask(unapi -> unapi.get(project.scholar, id, "marc"));

        assertThat(formats)
                .containsExactly(
                        new Unapi.Format("bibtex", "text/x-bibtex;charset=UTF-8"),
                        new Unapi.Format("ris", "text/x-ris;charset=UTF-8"));
        assertThat(ris).map(Unapi.Answer::text).contains(project.key(work) + ": Forbes on Warlords");
        assertThat(marc).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"work/Nobody1900", "Nobody1900", "", "edition/not-an-id", "work/"})
    void whatIsNotThereIsNotFound(String id) {
        assertThatThrownBy(() -> ask(unapi -> unapi.formats(project.scholar, id)))
                .isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> ask(unapi -> unapi.get(project.scholar, id, "bibtex")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void theListOfFormatsIsXmlWhateverTheIdHolds() {
        assertThat(UnapiServlet.xml("work/a\"<&\u0001", List.of(new Unapi.Format("ris", "text/x-ris;charset=UTF-8"))))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<formats id=\"work/a&quot;&lt;&amp;\uFFFD\">\n"
                        + "  <format name=\"ris\" type=\"text/x-ris\"/>\n</formats>\n");
        assertThat(UnapiServlet.xml(null, List.of())).contains("<formats>");
    }
}
