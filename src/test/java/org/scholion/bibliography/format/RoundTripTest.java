package org.scholion.bibliography.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexUtf8Writer;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.reference.ArticleWorks;
import org.scholion.bibliography.ris.RisReader;
import org.scholion.bibliography.ris.RisWriter;

/** Whatever a record holds, a file of ours holds it too: read again, nothing has changed. */
class RoundTripTest {

    enum Format {
        BIBTEX(new BibtexWriter(), new BibtexReader()),
        BIBTEX_UTF8(new BibtexUtf8Writer(), new BibtexReader()),
        BIBLATEX(new BiblatexWriter(), new BibtexReader()),
        RIS(new RisWriter(), new RisReader()),
        CSL_JSON(new CslJsonWriter(), new CslJsonReader());

        private final BibliographyWriter writer;
        private final BibliographyReader reader;

        Format(BibliographyWriter writer, BibliographyReader reader) {
            this.writer = writer;
            this.reader = reader;
        }

        String write(List<KeyedItem> items) {
            return writer.write(items).text();
        }

        List<KeyedItem> read(String file) {
            ReadBibliography read = reader.read(file);
            assertThat(read.problems()).isEmpty();
            return read.entries().stream()
                    .map(entry -> new KeyedItem(entry.key(), entry.item()))
                    .toList();
        }
    }

    @Provide
    Arbitrary<List<KeyedItem>> bibliographies() {
        return ArbitraryItems.bibliographies();
    }

    @Provide
    Arbitrary<Format> formats() {
        return Arbitraries.of(Format.values());
    }

    @Property(tries = 1000, seed = "19441112", shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAsItWas(@ForAll("bibliographies") List<KeyedItem> items, @ForAll("formats") Format format) {
        String file = format.write(items);

        assertSame(format.read(file), items);
    }

    @Property(tries = 500, seed = "19441112", shrinking = ShrinkingMode.OFF)
    void aFileThatIsReadAndWrittenStaysTheSameByteByByte(
            @ForAll("bibliographies") List<KeyedItem> items, @ForAll("formats") Format format) {
        String file = format.write(items);

        assertThat(format.write(format.read(file))).isEqualTo(file);
    }

    @Property(tries = 300, seed = "19441112", shrinking = ShrinkingMode.OFF)
    void aRecordThatWentThroughTwoFormatsIsStillTheSame(
            @ForAll("bibliographies") List<KeyedItem> items,
            @ForAll("formats") Format first,
            @ForAll("formats") Format second) {
        String file = second.write(first.read(first.write(items)));

        assertSame(second.read(file), items);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theWorksOfTheArticlesAreTheSameAgain(Format format) {
        List<KeyedItem> works = ArticleWorks.keyed().stream()
                .sorted(java.util.Comparator.comparing(KeyedItem::key))
                .toList();
        String file = format.write(works);

        List<KeyedItem> read = format.read(file);

        assertThat(works).hasSize(42);
        assertSame(read, works);
        assertThat(format.write(read)).isEqualTo(file);
    }

    private static void assertSame(List<KeyedItem> read, List<KeyedItem> written) {
        assertThat(read)
                .extracting(KeyedItem::key)
                .isEqualTo(written.stream().map(KeyedItem::key).toList());
        for (int i = 0; i < written.size(); i++) {
            CslItem before = ArbitraryItems.bare(written.get(i).item());
            CslItem after = ArbitraryItems.bare(read.get(i).item());
            assertThat(after.toJson()).isEqualTo(before.toJson());
            assertThat(after).isEqualTo(before);
        }
    }
}
