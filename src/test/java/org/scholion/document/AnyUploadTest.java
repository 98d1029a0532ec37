package org.scholion.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.scholion.sourcenote.SourceNoteView;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

/** Whatever stands in a file's notes, headings and lists: both databases take it. */
class AnyUploadTest {
    private static final List<TestDatabase> DATABASES =
            Stream.of(TestDatabase.Vendor.values()).map(TestDatabase::of).toList();
    private static final List<TestProject> PROJECTS =
            DATABASES.stream().map(TestProject::on).toList();

    private int serial;

    @AfterContainer
    static void close() {
        DATABASES.forEach(TestDatabase::close);
    }

    @Property(tries = 60)
    void bothDatabasesTakeTheTextAsItIs(@ForAll("texts") String text) {
        for (TestProject project : PROJECTS) {
            String unique = text + "\nText " + serial++ + ".";
            Document document = project.take(unique);

            assertThat(project.text(document).toString()).isEqualTo(unique);
            List<SourceNoteView> notes = project.in(rooms -> rooms.notes.list(project.scholar, document));
            assertThat(notes).allSatisfy(note -> assertThat(unique).contains(note.raw()));
        }
    }

    /** Pieces of references, each perhaps repeated until no column holds it, in any order. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "Forbes 1986",
                "Forbes, Andrew",
                "(1986)",
                "1986a",
                "0000",
                "9999–0001",
                ", p. 1",
                "pp. 123456789–987654321, ",
                "p. xvii",
                ": \"",
                "\"",
                "“Title”",
                "A Title of Words. ",
                "𐐀𐐁",
                "ﬃ",
                "Ẑ̌̂",
                "新疆",
                "شەرق",
                "; ",
                ". ",
                ", ",
                " & ",
                "et al.",
                "ISBN 0-674-02616-0",
                "ISBN 1",
                "ISSN 1463-1369",
                "doi:10.1/a",
                "S2CID 145009760",
                "arXiv:0704.0001",
                "https://a.b/c",
                "Retrieved 2010-07-14.",
                "Archived 31 February 2010 at the Wayback Machine",
                "Vol. XII",
                "no. 3",
                "12 (1990): 213–40",
                "2nd ed.",
                "London: Press, ",
                "(in Uyghur)",
                "Ibid.",
                "a mark \u0001 that an accident of copying left",
                "\u00A0",
                "\u200F");
        Arbitrary<Integer> times =
                Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(1)), Tuple.of(1, Arbitraries.of(9, 60, 500)));
        Arbitrary<String> words = Combinators.combine(piece, times)
                .as(String::repeat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(pieces -> String.join(" ", pieces));
        Arbitrary<String> opening = Arbitraries.of(
                "1. ^ ",
                "2. ^ a b ",
                "^ ",
                "99999. ^ ",
                "a. ^ ",
                "= ",
                "== ",
                "- ",
                "* ",
                "",
                "Sources: ",
                "Infobox\n- ");
        return Combinators.combine(opening, words)
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines));
    }
}
