package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.reference.ArticleWorks;

/** What TeX's own tools say to the articles' works. Without the tools the tests are skipped, with CI=true they fail. */
@Tag("external")
class BibtexToolsTest {
    private static final Pattern MISSING =
            Pattern.compile("WARN - Datamodel: Entry '([^']+)' .*: Missing mandatory field (.*)");
    private static final Map<String, String> BIBTEX_NAMES =
            Map.of("journaltitle", "journal", "location", "address", "date", "year");

    @TempDir
    Path directory;

    @Test
    void biberWarnsOnlyOfFieldsThatAreUnknown() throws IOException, InterruptedException {
        WrittenBibliography written = write(works());

        String log = run("biber", "--tool", "--validate-datamodel", "references.bib");

        List<String> unexpected = new ArrayList<>();
        for (String line : log.lines()
                .filter(l -> l.startsWith("WARN") || l.startsWith("ERROR"))
                .toList()) {
            Matcher missing = MISSING.matcher(line);
            boolean lacking =
                    line.matches(".*: (Field '(archivedate|archiveurl|s2cid|source|csljson)' invalid in data model.*"
                            + "|Invalid field '(booktitle|publisher|issue)' for entrytype .*)");
            boolean known = lacking
                    || missing.matches()
                            && written.unknown().getOrDefault(missing.group(1), List.of()).stream()
                                    .anyMatch(field -> names(missing.group(2)).contains(field));
            if (!known) {
                unexpected.add(line);
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(log).contains("Missing mandatory field 'title'");
    }

    /** "'journaltitle'" or "- one of 'date, year' must be defined" as BibTeX's field names. */
    private static List<String> names(String missing) {
        return Pattern.compile("\\w+")
                .matcher(missing)
                .results()
                .map(word -> BIBTEX_NAMES.getOrDefault(word.group(), word.group()))
                .toList();
    }

    @Test
    void bibtexSetsAListWithThePlainStyle() throws IOException, InterruptedException {
        write(works());
        Files.writeString(
                directory.resolve("list.aux"), "\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{references}\n");

        String log = run("bibtex", "list");

        assertThat(log).doesNotContain("error message");
        assertThat(Files.readString(directory.resolve("list.bbl")))
                .contains("\\bibitem{Forbes1986}")
                .contains("Ond{\\v r}ej Klime{\\v s}");
    }

    @Test
    void hostileTextStaysWithinItsField() throws IOException, InterruptedException {
        CslItem hostile = CslItem.builder(CslType.BOOK)
                .names("author", List.of(CslName.person("A, and } B", "{\\x"), CslName.literal("\" } and {")))
                .text("title", "} @book{x, title = {y}} \\end $ % \" # \u0000 {{{")
                .text("publisher", "\\\\ % }")
                .text("URL", "https://example.org/}%{\\")
                .date("issued", "1986")
                .build();
        write(List.of(new KeyedItem("Hostile", hostile), new KeyedItem("Next", hostile)));

        String log = run("biber", "--tool", "--validate-datamodel", "references.bib");

        assertThat(log.lines()
                        .filter(line -> line.startsWith("WARN") || line.startsWith("ERROR"))
                        .filter(line -> !line.contains("'csljson' invalid in data model")))
                .isEmpty();
        assertThat(Files.readString(directory.resolve("references_bibertool.bib")))
                .contains("Hostile", "Next");
    }

    private static List<KeyedItem> works() {
        return ArticleWorks.keyed();
    }

    private WrittenBibliography write(List<KeyedItem> items) throws IOException {
        WrittenBibliography written = new BibtexWriter().write(items);
        Files.writeString(directory.resolve("references.bib"), written.text());
        return written;
    }

    private String run(String... command) throws IOException, InterruptedException {
        return new ExternalTool(directory).run(command);
    }
}
