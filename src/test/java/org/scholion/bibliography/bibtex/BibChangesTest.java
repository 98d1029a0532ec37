package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;

/** A colleague's file that was read, changed and written: a diff shows what was changed, and no more. */
class BibChangesTest {
    private static final String FILE = """
            @book{forbes,
              author       = {Forbes, Andrew D. W.},
              title        = {Warlords and {Muslims} in {C}hinese {Central Asia}},
              subtitle     = {A Political History of {Republican Sinkiang}},
              publisher    = {CUP},
              location     = {Cambridge},
              date         = {1986},
              langid       = {english},
              note         = {Read \\emph{twice}},
              groups       = {Xinjiang},
              shelf        = {under the {stairs}},
            }
            """;

    @Test
    void whatNobodyChangedComesOutAsItCameIn() {
        assertThat(written(item -> item)).isEqualTo(FILE);
    }

    @Test
    void aCorrectionChangesItsLineOnly() {
        assertThat(changed(item -> item.with("publisher", "Cambridge University Press")))
                .containsExactly("-  publisher    = {CUP},", "+  publisher    = {Cambridge University Press},");
    }

    @Test
    void aCorrectedTitleIsProtectedAndItsPartsAreGone() {
        assertThat(changed(item -> item.with("title", "Warlords")))
                .containsExactly(
                        "-  title        = {Warlords and {Muslims} in {C}hinese {Central Asia}},",
                        "-  subtitle     = {A Political History of {Republican Sinkiang}},",
                        "+  title        = {{Warlords}},");
    }

    @Test
    void whatAPersonMadeUnknownIsNotWritten() {
        assertThat(changed(item -> item.without("publisher-place").without("note")))
                .containsExactly("-  location     = {Cambridge},", "-  note         = {Read \\emph{twice}},");
    }

    @Test
    void whatIsNewStandsInItsPlace() {
        assertThat(changed(item -> item.with("ISBN", "0-521-25514-7")))
                .containsExactly("+  isbn         = {0-521-25514-7},");
    }

    @Test
    void anotherTypeMakesAnotherEntryAndKeepsTheFields() {
        assertThat(changed(item -> item.withType(CslType.REPORT)))
                .containsExactly(
                        "-@book{forbes,", "-  publisher    = {CUP},", "+@report{forbes,", "+  institution  = {CUP},");
    }

    @Test
    void classicStylesFindWhatBiblatexCallsOtherwise() {
        String classic = new BibtexWriter()
                .write(List.of(new KeyedItem("forbes", item())))
                .text();

        assertThat(classic)
                .contains("  title        = {{Warlords and Muslims in Chinese Central Asia: A Political History of"
                        + " Republican Sinkiang}},")
                .contains("  address      = {Cambridge},")
                .contains("  year         = {1986},")
                .contains("  note         = {Read \\emph{twice}},")
                .contains("  groups       = {Xinjiang},")
                .doesNotContain("location", "subtitle", "date  ");
    }

    private static CslItem item() {
        return new BibtexReader().read(FILE).entries().get(0).item();
    }

    private static String written(UnaryOperator<CslItem> change) {
        return new BiblatexWriter()
                .write(List.of(new KeyedItem("forbes", change.apply(item()))))
                .text();
    }

    /** The lines that went and those that came. */
    private static List<String> changed(UnaryOperator<CslItem> change) {
        List<String> before = Arrays.asList(FILE.split("\n", -1));
        List<String> after = Arrays.asList(written(change).split("\n", -1));
        List<String> lines = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> lines.add("-" + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+" + line));
        return lines;
    }
}
