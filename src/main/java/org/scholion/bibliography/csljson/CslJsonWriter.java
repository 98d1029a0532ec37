package org.scholion.bibliography.csljson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.WrittenBibliography;

/** Writes CSL-JSON (schema 1.0.2): an array of items by key, each member on a line of its own. */
@Named("csl-json")
@ApplicationScoped
public class CslJsonWriter implements BibliographyWriter {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String format() {
        return "csl-json";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public String extension() {
        return "json";
    }

    /** CSL-JSON asks for nothing but a type, so nothing is told as unknown. */
    @Override
    public WrittenBibliography write(Collection<KeyedItem> items) {
        StringBuilder file = new StringBuilder();
        try {
            write(items.stream().sorted(Comparator.comparing(KeyedItem::key)).iterator(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return new WrittenBibliography(file.toString(), Map.of());
    }

    @Override
    public void write(Iterator<KeyedItem> items, Appendable out) throws IOException {
        out.append('[');
        String between = "\n";
        while (items.hasNext()) {
            KeyedItem item = items.next();
            out.append(between).append(object(item.item().withId(item.key()).toJsonObject()));
            between = ",\n";
        }
        out.append("\n]\n");
    }

    private static String object(JsonObject item) {
        StringBuilder lines = new StringBuilder("  {");
        String between = "\n";
        for (Map.Entry<String, JsonValue> member : item.entrySet()) {
            lines.append(between)
                    .append("    ")
                    .append(JSON.createValue(member.getKey()))
                    .append(": ")
                    .append(member.getValue());
            between = ",\n";
        }
        return lines.append("\n  }").toString();
    }
}
