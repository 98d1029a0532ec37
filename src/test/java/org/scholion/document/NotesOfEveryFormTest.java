package org.scholion.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.document.reading.BlockKind;
import org.scholion.document.reading.Expected;
import org.scholion.document.reading.ReadText;
import org.scholion.testing.NotedArticle;
import org.scholion.testing.Readers;

/** The 78 notes of an article say the same whatever form the article comes in. */
class NotesOfEveryFormTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("html", "a.html", NotedArticle.html().getBytes(UTF_8)),
                Arguments.of("html", "word.htm", NotedArticle.plainHtml().getBytes(UTF_8)),
                Arguments.of("mediawiki", "a.txt", NotedArticle.wikitext().getBytes(UTF_8)),
                Arguments.of("markdown", "a.txt", NotedArticle.markdown().getBytes(UTF_8)),
                Arguments.of("tei", "a.xml", NotedArticle.tei().getBytes(UTF_8)),
                Arguments.of("docx", "a.docx", NotedArticle.file("noted.docx")),
                Arguments.of("epub", "a.epub", NotedArticle.file("noted.epub")));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("forms")
    void theNotesAreReadAsFromThePlainCopy(String reader, String name, byte[] bytes) {
        ReadText read = Readers.read(name, bytes);

        assertThat(read.reader()).isEqualTo(reader);
        List<String> words = Expected.words(read, BlockKind.SOURCE_NOTE);
        assertThat(words).containsExactlyElementsOf(NotedArticle.NOTES);
        assertThat(read.notes()).hasSize(78).allMatch(note -> note.uses() == 1 && note.list() == 0);
        assertThat(read.notes())
                .extracting(ReadText.ReadNote::number)
                .startsWith(1, 2, 3)
                .endsWith(77, 78);
        assertThat(read.text())
                .contains("Sentence 5 of the article.[5]\n\nSentence 6")
                .contains("\n5. Forbes 1986, p.");
        ReferenceParser parser = new ReferenceParser();
        assertThat(words.stream().map(parser::parse))
                .hasSameElementsAs(
                        NotedArticle.NOTES.stream().map(parser::parse).toList());
    }
}
