package org.scholion.bibliography.collection;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.shared.JsonText;
import org.scholion.shared.Tag;

/**
 * Which works of a project are looked for, as it is shown and saved.
 *
 * @param words as people type them, each to begin a word of names, titles, years, keys or identifiers; null for any
 * @param facets which values of facets are wanted
 * @param used whether citations refer to them that everybody sees; null for both
 * @param tags words of which each must be on a work, in the form by which tags are compared
 * @param collection one that they are in, or that holds one that they are in; null for any
 * @param documents in the notes of which documents they stand; none for any
 */
public record WorkFilter(
        String words, FacetChoice facets, Boolean used, Set<String> tags, UUID collection, Set<UUID> documents)
        implements Serializable {
    /** No condition at all. */
    public static final WorkFilter NONE = new WorkFilter(null, FacetChoice.ALL, null, Set.of(), null, Set.of());

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String DOCUMENTS = "noted";

    public WorkFilter {
        words = words == null || words.isBlank() ? null : words;
        tags = tags.stream().map(Tag::fold).filter(fold -> !fold.isEmpty()).collect(Collectors.toUnmodifiableSet());
        documents = Set.copyOf(documents);
    }

    /** The same for other words; null for any. */
    public WorkFilter withWords(String other) {
        return new WorkFilter(other, facets, used, tags, collection, documents);
    }

    /** The same for other values of facets. */
    public WorkFilter among(FacetChoice other) {
        return new WorkFilter(words, other, used, tags, collection, documents);
    }

    /** The same for works that citations refer to, or for the others; null for both. */
    public WorkFilter used(Boolean other) {
        return new WorkFilter(words, facets, other, tags, collection, documents);
    }

    /**
     * The same for works with each of some tags, as people type them; none for any.
     *
     * @throws org.scholion.shared.Problem.InvalidInput naming {@code tag} if one is no tag
     */
    public WorkFilter tagged(Collection<String> others) {
        Set<String> folds =
                others.stream().map(typed -> Tag.of("tag", typed).fold()).collect(Collectors.toSet());
        return new WorkFilter(words, facets, used, folds, collection, documents);
    }

    /** The same for works in a collection; null for any. */
    public WorkFilter in(UUID other) {
        return new WorkFilter(words, facets, used, tags, other, documents);
    }

    /** The same for works in the notes of some documents; none for any. */
    public WorkFilter noted(Collection<UUID> others) {
        return new WorkFilter(words, facets, used, tags, collection, Set.copyOf(others));
    }

    /** Whether it leaves anything out. */
    public boolean isNarrow() {
        return !equals(NONE);
    }

    static WorkFilter fromJson(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonObject stored = reader.readObject();
            FacetChoice facets = FacetChoice.ALL;
            for (Facet facet : Facet.values()) {
                facets = facets.with(facet, texts(stored, facet.word()));
            }
            String collection = stored.getString("collection", null);
            return new WorkFilter(
                    stored.getString("words", null),
                    facets,
                    stored.containsKey("used") ? Boolean.valueOf(stored.getBoolean("used")) : null,
                    Set.copyOf(texts(stored, "tag")),
                    collection == null ? null : UUID.fromString(collection),
                    texts(stored, DOCUMENTS).stream().map(UUID::fromString).collect(Collectors.toSet()));
        }
    }

    /** Searches that were saved when each could have one type and one tag hold these as mere strings. */
    private static List<String> texts(JsonObject stored, String name) {
        JsonValue value = stored.get(name);
        if (value instanceof JsonArray array) {
            return array.getValuesAs(JsonString::getString);
        }
        return value instanceof JsonString one ? List.of(one.getString()) : List.of();
    }

    String toJson() {
        JsonText json = new JsonText().with("words", words).with("collection", collection);
        for (Facet facet : Facet.values()) {
            put(json, facet.word(), facets.of(facet));
        }
        put(json, "tag", tags);
        put(json, DOCUMENTS, documents.stream().map(UUID::toString).toList());
        if (used != null) {
            json.with("used", used.booleanValue());
        }
        return json.toString();
    }

    private static void put(JsonText json, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.with(name, new TreeSet<>(values));
        }
    }
}
