package org.scholion.bibliography.csljson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.JsonEscapes;
import org.scholion.bibliography.format.PlainText;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.format.ReadingLimits;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;

/** Reads CSL-JSON (schema 1.0.2): an array of items, or one. Members that nobody knows are kept with the record. */
@ApplicationScoped
public class CslJsonReader implements BibliographyReader {
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String format() {
        return "csl-json";
    }

    @Override
    public boolean recognises(String beginning) {
        String text = PlainText.of(beginning).text().stripLeading();
        return text.matches("(?s)(\\[\\s*([{\\]].*)?|\\{\\s*([\"}].*)?)");
    }

    @Override
    public ReadBibliography read(String text) {
        PlainText plain = PlainText.of(text);
        List<ReadProblem> problems = new ArrayList<>(plain.problems());
        List<ReadEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonItems.Source source : JsonItems.of(plain.text())) {
            if (entries.size() + problems.size() >= ReadingLimits.MOST_RECORDS) {
                problems.add(ReadingLimits.more(source.line()));
                break;
            }
            item(source, problems).ifPresent(item -> {
                if (!item.id().isEmpty() && !keys.add(item.id())) {
                    problems.add(told(source, item.id(), "The id stands twice in the file."));
                }
                entries.add(new ReadEntry(item.id(), item, source.line()));
            });
        }
        return new ReadBibliography(entries, problems);
    }

    private static Optional<CslItem> item(JsonItems.Source source, List<ReadProblem> problems) {
        String lost = !source.json().startsWith("{")
                ? "An object was expected, not “" + source.json() + "”."
                : source.depth() > JsonItems.DEEPEST
                        ? "The item is nested deeper than any record."
                        : source.closed() ? "" : "The item is not closed.";
        if (!lost.isEmpty()) {
            problems.add(new ReadProblem(source.line(), "", lost, true));
            return Optional.empty();
        }
        CslItem item;
        try {
            item = CslItem.fromJson(shortened(source, problems));
        } catch (RuntimeException e) {
            // The parser answers bad input with exceptions of several families.
            String reason = e.getMessage() == null ? "It is no JSON." : PlainText.withoutControls(e.getMessage());
            problems.add(new ReadProblem(source.line(), "", reason, true));
            return Optional.empty();
        }
        if (item.variables().isEmpty()) {
            problems.add(new ReadProblem(source.line(), item.id(), "The item says nothing of a work.", true));
            return Optional.empty();
        }
        doubts(item, source, problems);
        return Optional.of(item);
    }

    private static void doubts(CslItem item, JsonItems.Source source, List<ReadProblem> problems) {
        if (item.unrecognised().containsKey("type")) {
            String type = item.unrecognised().get("type").toString();
            problems.add(told(source, item.id(), "The type " + type + " is not known; it is read as a document."));
        }
        for (String member : new TreeSet<>(item.unrecognised().keySet())) {
            if (CslVariables.isKnown(member)) {
                problems.add(told(
                        source, item.id(), "“" + member + "” is not as CSL-JSON has it; it is kept as it stands."));
            }
        }
    }

    /** The source without members that are longer than any real value. */
    private static String shortened(JsonItems.Source source, List<ReadProblem> problems) {
        String json = JsonEscapes.withoutControls(source.json());
        if (json.length() <= ReadingLimits.LONGEST_VALUE) {
            return json;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            JsonObjectBuilder kept = JSON.createObjectBuilder();
            object.forEach((member, value) -> {
                if (value.toString().length() > ReadingLimits.LONGEST_VALUE
                        || member.length() > ReadingLimits.LONGEST_VALUE) {
                    String name = member.substring(0, Math.min(40, member.length()));
                    problems.add(told(
                            source,
                            object.getString("id", ""),
                            "“" + name + "” is left out: it holds more than " + ReadingLimits.LONGEST_VALUE
                                    + " characters."));
                } else {
                    kept.add(member, value);
                }
            });
            return kept.build().toString();
        }
    }

    private static ReadProblem told(JsonItems.Source source, String id, String reason) {
        return new ReadProblem(source.line(), id, reason, false);
    }
}
