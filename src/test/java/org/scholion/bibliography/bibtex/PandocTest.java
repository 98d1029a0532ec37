package org.scholion.bibliography.bibtex;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scholion.bibliography.format.DecodedFile;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadBibliography;

@Tag("external")
class PandocTest {
    @TempDir
    Path directory;

    @Test
    void examples() throws Exception {
        ExternalTool tools = new ExternalTool(directory);
        Path file = Path.of(tools.run("kpsewhich", "biblatex-examples.bib").strip());
        String before = DecodedFile.of(Files.readAllBytes(file)).text();
        ReadBibliography read = new BibtexReader().read(before);
        read.problems().forEach(System.out::println);
        String after = new BiblatexWriter()
                .write(read.entries().stream()
                        .map(e -> new KeyedItem(e.key(), e.item()))
                        .toList())
                .text();
        Files.writeString(Path.of("/tmp/fm/after.bib"), after);
        Files.writeString(
                Path.of("/tmp/fm/after-classic.bib"),
                new BibtexWriter()
                        .write(read.entries().stream()
                                .map(e -> new KeyedItem(e.key(), e.item()))
                                .toList())
                        .text());
        Files.writeString(
                Path.of("/tmp/fm/works.bib"),
                new BiblatexWriter()
                        .write(org.scholion.bibliography.reference.ArticleWorks.keyed())
                        .text());
        Files.writeString(
                Path.of("/tmp/fm/works-classic.bib"),
                new BibtexWriter()
                        .write(org.scholion.bibliography.reference.ArticleWorks.keyed())
                        .text());
    }
}
