package org.scholion.bibliography.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scholion.shared.JsonText;

/**
 * An import at a glance.
 *
 * @param charset name of the encoding that the file was taken to be in, or null before it is read
 * @param counts how many records there are of each verdict; verdicts without a record are left out
 * @param remarks what concerns the file as a whole
 * @param added works that keeping it added
 * @param updated works that keeping it changed
 * @param kept works that undoing it left, because somebody uses or changed them meanwhile
 */
public record Summary(
        String charset, Map<EntryVerdict, Integer> counts, List<String> remarks, int added, int updated, int kept) {

    static final Summary NOTHING = new Summary(null, Map.of(), List.of(), 0, 0, 0);

    public Summary {
        counts = Map.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    /** How many records there are of a verdict. */
    public int count(EntryVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** How many records there are. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    Summary whenKept(int nowAdded, int nowUpdated) {
        return new Summary(charset, counts, remarks, nowAdded, nowUpdated, 0);
    }

    Summary whenUndone(int stillThere) {
        return new Summary(charset, counts, remarks, added, updated, stillThere);
    }

    static Summary of(JsonObject json) {
        Map<EntryVerdict, Integer> counts = new EnumMap<>(EntryVerdict.class);
        JsonObject stored = json.getJsonObject("counts");
        for (EntryVerdict verdict : EntryVerdict.values()) {
            if (stored.containsKey(verdict.name())) {
                counts.put(verdict, stored.getInt(verdict.name()));
            }
        }
        return new Summary(
                json.getString("charset", null),
                counts,
                json.getJsonArray("remarks").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList(),
                json.getInt("added"),
                json.getInt("updated"),
                json.getInt("kept"));
    }

    String json() {
        JsonText verdicts = new JsonText();
        for (EntryVerdict verdict : EntryVerdict.values()) {
            if (counts.containsKey(verdict)) {
                verdicts.with(verdict.name(), counts.get(verdict).longValue());
            }
        }
        return new JsonText()
                .with("charset", charset)
                .with("counts", verdicts.build())
                .with("remarks", remarks)
                .with("added", added)
                .with("updated", updated)
                .with("kept", kept)
                .toString();
    }
}
