package org.scholion.bibliography.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.CompositeKey;
import org.scholion.shared.Cut;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;

/** One record of a file that somebody imports: what was read, what it is, what shall become of it, what became of it. */
@Entity
@IdClass(ImportEntry.Key.class)
@Table(name = "import_entry")
public class ImportEntry {
    /** Found once: looking the provider up costs more than reading a text. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int LONGEST_KEY = 200;

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    private int ordinal;

    @Column(updatable = false)
    private int line;

    @Column(updatable = false)
    private String citekey;

    @Column(name = "item_json", updatable = false)
    private String itemJson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryVerdict verdict;

    @Enumerated(EnumType.STRING)
    private EntryChoice choice;

    @Column(name = "remarks_json", updatable = false)
    private String remarksJson;

    @Column(name = "work_id")
    private UUID workId;

    @Column(name = "work_key")
    private String workKey;

    @Column(name = "result_json")
    private String resultJson;

    protected ImportEntry() {}

    /**
     * @param line where it begins in the file, from 1
     * @param citekey its key in the file, or the empty string; cut where it is longer than 200 letters
     * @param item what was read, or null if nothing could be
     * @param like the work that it is or looks like, or null
     */
    ImportEntry(
            UUID importId,
            int ordinal,
            int line,
            String citekey,
            CslItem item,
            EntryVerdict verdict,
            List<String> remarks,
            UUID like) {
        this.importId = importId;
        this.ordinal = ordinal;
        this.line = line;
        this.citekey = Cut.to(citekey, LONGEST_KEY);
        this.itemJson = item == null ? null : item.toJson();
        this.verdict = verdict;
        this.choice = EntryChoice.usualFor(verdict);
        this.remarksJson = new JsonText().with("remarks", remarks).toString();
        this.workId = like;
    }

    /** @throws Problem.InvalidInput if that cannot be done with it */
    void choose(EntryChoice what) {
        boolean possible =
                switch (what) {
                    case LEAVE -> true;
                    case ADD -> verdict == EntryVerdict.NEW || verdict == EntryVerdict.SUSPICIOUS;
                    case UPDATE, OVERWRITE -> workId != null && verdict != EntryVerdict.UNCHANGED;
                };
        if (!possible) {
            throw new Problem.InvalidInput(
                    "choice", "Entry " + (ordinal + 1) + " of the file cannot be treated like this.");
        }
        choice = what;
    }

    void became(UUID work, String key, String result) {
        workId = work;
        workKey = key;
        resultJson = result;
    }

    public UUID importId() {
        return importId;
    }

    /** Position among the records of the file, from 0. */
    public int ordinal() {
        return ordinal;
    }

    /** Where it begins in the file, from 1. */
    public int line() {
        return line;
    }

    /** Its key in the file, or the empty string. */
    public String citekey() {
        return citekey;
    }

    /** What was read; nothing for a record that could not be. */
    public Optional<CslItem> item() {
        return Optional.ofNullable(itemJson).map(CslItem::fromJson);
    }

    public EntryVerdict verdict() {
        return verdict;
    }

    public EntryChoice choice() {
        return choice;
    }

    /** What a person should know of it, in sentences. */
    public List<String> remarks() {
        try (JsonReader reader = JSON.createReader(new StringReader(remarksJson))) {
            JsonArray remarks = reader.readObject().getJsonArray("remarks");
            return remarks.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }

    /** The work that it is, looks like or became; null if none. */
    public UUID workId() {
        return workId;
    }

    /** The key of the work that it became; null before it is kept. */
    public String workKey() {
        return workKey;
    }

    /** What keeping it did, for undoing it; null if nothing. */
    String result() {
        return resultJson;
    }

    /** The key of an entry, as JPA wants it. */
    public static class Key extends CompositeKey {
        private static final long serialVersionUID = 1L;

        private UUID importId;
        private int ordinal;

        @Override
        protected List<Object> parts() {
            return Arrays.asList(importId, ordinal);
        }
    }
}
