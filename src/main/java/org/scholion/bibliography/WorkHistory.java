package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;

/** Tells what became of a work: who changed which field, when, from what and to what. */
@ApplicationScoped
public class WorkHistory {
    private static final CslItem NOTHING = CslItem.builder(CslType.DOCUMENT).build();

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Works works;
    private final ChangeRepository changes;

    @Inject
    public WorkHistory(Works works, ChangeRepository changes) {
        this.works = works;
        this.changes = changes;
    }

    /**
     * One act on a work, or on one that was merged into it.
     *
     * @param act what was done, as a verb: {@code create}, {@code correct}, {@code supplement}, {@code import} …
     * @param key the citation key of the work that it was done to, as that has it now
     * @param fields what it changed, by variable; empty for acts that concern no field
     */
    public record Act(String act, String key, UUID personId, Instant at, List<FieldChange> fields) {}

    /**
     * What an act did to one field.
     *
     * @param field a CSL variable, {@code type}, {@code key} for the citation key or {@code tags}
     * @param before its value in words, or null where it was unknown
     * @param after its value in words, or null where it is unknown since
     */
    public record FieldChange(String field, String before, String after) {}

    /**
     * The acts on a work and on those that were merged into it, the latest first.
     *
     * @throws org.scholion.shared.Problem.NotFound if no work of the project has or had the key
     */
    @Transactional
    public List<Act> of(Actor actor, UUID projectId, String citekey) {
        Work work = works.get(actor, projectId, citekey);
        Map<UUID, String> keys = new HashMap<>();
        for (WorkKey key : works.allKeys(List.of(work.id())).getOrDefault(work.id(), List.of())) {
            if (key.isInUse()) {
                keys.put(key.workId(), key.citekey());
            }
        }
        List<Act> acts = new ArrayList<>();
        for (Change change : changes.findByObjects(keys.keySet())) {
            acts.add(
                    0,
                    new Act(
                            change.act(),
                            keys.get(change.objectId()),
                            change.personId(),
                            change.changedAt(),
                            fields(state(change.beforeJson()), state(change.afterJson()))));
        }
        return acts;
    }

    private static JsonObject state(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Rows of the log hold records, keys, tags, or what the room that wrote them needs besides. */
    private static List<FieldChange> fields(JsonObject before, JsonObject after) {
        if (isRecord(before) || isRecord(after)) {
            boolean comparable = (before.isEmpty() || isRecord(before)) && (after.isEmpty() || isRecord(after));
            return comparable ? compared(before, after) : List.of();
        }
        return Stream.of("key", "tags")
                .filter(field -> before.containsKey(field) || after.containsKey(field))
                .map(field -> new FieldChange(field, words(before.get(field)), words(after.get(field))))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static boolean isRecord(JsonObject state) {
        return state.containsKey("type");
    }

    private static String words(JsonValue value) {
        if (value instanceof JsonArray several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(WorkHistory::words).collect(Collectors.joining(", "));
        }
        return value instanceof JsonString text ? text.getString() : null;
    }

    private static List<FieldChange> compared(JsonObject stateBefore, JsonObject stateAfter) {
        CslItem before = item(stateBefore);
        CslItem after = item(stateAfter);
        List<FieldChange> fields = new ArrayList<>();
        String typeBefore = stateBefore.isEmpty() ? null : before.type().cslName();
        String typeAfter = stateAfter.isEmpty() ? null : after.type().cslName();
        if (typeBefore == null || !typeBefore.equals(typeAfter)) {
            fields.add(new FieldChange("type", typeBefore, typeAfter));
        }
        Set<String> variables = new TreeSet<>(before.variables());
        variables.addAll(after.variables());
        for (String variable : variables) {
            if (!before.agrees(after, variable)) {
                fields.add(new FieldChange(variable, words(before, variable), words(after, variable)));
            }
        }
        return fields;
    }

    private static CslItem item(JsonObject state) {
        return state.isEmpty() ? NOTHING : CslItem.fromJson(state.toString());
    }

    private static String words(CslItem item, String variable) {
        return item.display(variable)
                .map(value -> String.join(" = ", alternatives(item, variable, value)))
                .orElse(null);
    }

    private static List<String> alternatives(CslItem item, String variable, String value) {
        List<String> all = new ArrayList<>(List.of(value));
        item.variants(variable).forEach(variant -> all.add(variant.value()));
        item.names(variable).forEach(name -> name.variants()
                .forEach(variant -> all.add(variant.value().inFilingOrder())));
        return all;
    }
}
