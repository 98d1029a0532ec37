package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A work as its page shows it.
 *
 * @param formerKeys keys by which it was cited before, in alphabetical order; they still lead to it
 * @param formatted its entry in a bibliography, as HTML
 * @param fields its type, then the fields that are known or asked for
 * @param addable names of the fields that may be added
 * @param history what was done to it, the latest first
 */
public record WorkDetail(
        UUID id,
        String key,
        ArrayList<String> formerKeys,
        String label,
        String formatted,
        long version,
        ArrayList<FieldForm> fields,
        ArrayList<String> addable,
        ArrayList<ActRow> history)
        implements Serializable {

    /** The form of one field, made if the work does not have it yet. */
    FieldForm field(String name) {
        return fields.stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    FieldForm added = new FieldForm(name, null, null);
                    fields.add(added);
                    addable.remove(name);
                    return added;
                });
    }

    /** Names of the fields that are asked for and not known. */
    public List<String> unknown() {
        return fields.stream()
                .filter(FieldForm::isUnknown)
                .map(FieldForm::getName)
                .toList();
    }
}
