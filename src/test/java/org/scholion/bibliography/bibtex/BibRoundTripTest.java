package org.scholion.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scholion.bibliography.format.ArbitraryItems;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.ReadBibliography;

class BibRoundTripTest {
    private final BibtexReader reader = new BibtexReader();

    @Provide
    Arbitrary<List<KeyedItem>> bibliographies() {
        return ArbitraryItems.bibliographies();
    }

    @Provide
    Arbitrary<BibliographyWriter> writers() {
        return Arbitraries.of(new BibtexWriter(), new BibtexUtf8Writer(), new BiblatexWriter());
    }

    @Property(tries = 1500)
    void whatIsWrittenIsReadAsItWas(
            @ForAll("bibliographies") List<KeyedItem> items, @ForAll("writers") BibliographyWriter writer) {
        String file = writer.write(items).text();

        ReadBibliography read = reader.read(file);

        assertThat(read.problems()).as(file).isEmpty();
        assertThat(read.entries())
                .as(file)
                .extracting(entry -> ArbitraryItems.bare(entry.item()))
                .containsExactlyElementsOf(items.stream()
                        .map(item -> ArbitraryItems.bare(item.item()))
                        .toList());
    }

    @Property(tries = 500)
    void aFileOfOursThatIsReadAndWrittenStaysTheSameByteByByte(
            @ForAll("bibliographies") List<KeyedItem> items, @ForAll("writers") BibliographyWriter writer) {
        String file = writer.write(items).text();

        List<KeyedItem> read = reader.read(file).entries().stream()
                .map(entry -> new KeyedItem(entry.key(), entry.item()))
                .toList();

        assertThat(writer.write(read).text()).isEqualTo(file);
    }
}
