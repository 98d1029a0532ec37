package org.scholion.bibliography.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scholion.bibliography.FieldOrigin;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslVariables;

/**
 * What a surviving work gets back when a merge is undone: in each field that the merge changed and nobody changed since,
 * what it held before, with its origin.
 */
final class Undoing {
    private final CslItem item;
    private final Map<String, FieldOrigin> origins;
    private final List<String> restored = new ArrayList<>();
    private final List<String> later = new ArrayList<>();

    Undoing(WorkMerge merge, Work survivor) {
        State before = new State(merge.before(), merge.originsBefore());
        State after = new State(merge.after(), merge.originsAfter());
        State now = new State(survivor.item(), survivor.origins());
        CslItem.Builder builder = now.item().toBuilder();
        this.origins = new TreeMap<>(now.origins());
        TreeSet<String> fields = new TreeSet<>();
        List.of(before, after, now).forEach(state -> {
            fields.addAll(state.item().variables());
            fields.addAll(state.origins().keySet());
        });
        fields.remove(FieldByField.TYPE);
        if (isToRestore(FieldByField.TYPE, before, after, now)) {
            builder.type(before.item().type());
            restoreOrigin(FieldByField.TYPE, before);
        }
        for (String field : fields) {
            if (isToRestore(field, before, after, now)) {
                if (CslVariables.isKnown(field)) {
                    builder.copy(before.item(), field);
                }
                restoreOrigin(field, before);
            }
        }
        if (now.item().unrecognised().equals(after.item().unrecognised())) {
            builder.replaceUnrecognised(before.item());
        }
        this.item = builder.build();
    }

    private record State(CslItem item, Map<String, FieldOrigin> origins) {
        boolean agrees(State other, String field) {
            boolean same =
                    field.equals(FieldByField.TYPE) ? item.type() == other.item.type() : item.agrees(other.item, field);
            return same && Objects.equals(origins.get(field), other.origins.get(field));
        }
    }

    private boolean isToRestore(String field, State before, State after, State now) {
        if (before.agrees(after, field)) {
            return false;
        }
        boolean untouched = now.agrees(after, field);
        (untouched ? restored : later).add(field);
        return untouched;
    }

    private void restoreOrigin(String field, State before) {
        FieldOrigin origin = before.origins().get(field);
        if (origin == null) {
            origins.remove(field);
        } else {
            origins.put(field, origin);
        }
    }

    CslItem item() {
        return item;
    }

    Map<String, FieldOrigin> origins() {
        return origins;
    }

    /** The fields that get back what they held before the merge. */
    List<String> restored() {
        return restored;
    }

    /** The fields that the merge changed and that somebody changed since: they keep the later value. */
    List<String> later() {
        return later;
    }
}
