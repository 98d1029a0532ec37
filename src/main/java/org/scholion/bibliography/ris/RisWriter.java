package org.scholion.bibliography.ris;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;

/** Writes RIS in UTF-8: records by key, tags in a fixed order, lines ended by CR LF as the specification asks. */
@Named("ris")
@ApplicationScoped
public class RisWriter implements BibliographyWriter {

    @Override
    public String format() {
        return "ris";
    }

    @Override
    public String mediaType() {
        return "application/x-research-info-systems";
    }

    @Override
    public String extension() {
        return "ris";
    }

    /** RIS asks for nothing but a type, so nothing is told as unknown. */
    @Override
    public WrittenBibliography write(Collection<KeyedItem> items) {
        StringBuilder file = new StringBuilder();
        List<KeyedItem> sorted =
                items.stream().sorted(Comparator.comparing(KeyedItem::key)).toList();
        sorted.forEach(item -> file.append(RisRecordWriter.write(item)));
        return new WrittenBibliography(file.toString(), Map.of());
    }

    @Override
    public void write(Iterator<KeyedItem> items, Appendable out) throws IOException {
        while (items.hasNext()) {
            out.append(RisRecordWriter.write(items.next()));
        }
    }
}
