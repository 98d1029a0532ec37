package org.scholion.web.bibliography;

import java.util.Locale;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.shared.Problem;

/** One field of a work as it is typed: words for a text, a line of names, or a date in EDTF. */
final class FieldValue {
    /** The name under which the type of a work is a field among the others. */
    static final String TYPE = "type";

    private static final int LONGEST = 4000;

    private FieldValue() {}

    /**
     * A copy of the record with one field as typed; nothing typed makes it unknown.
     *
     * @throws Problem.InvalidInput if there is no such field, or what is typed is too long for one
     */
    static CslItem put(CslItem item, String field, String typed) {
        if (field.equals(TYPE)) {
            return item.withType(CslType.parse(typed)
                    .orElseThrow(() -> new Problem.InvalidInput(TYPE, "“" + typed + "” is no type of work.")));
        }
        if (!CslVariables.isKnown(field)) {
            throw new Problem.InvalidInput(field, "A work has no field “" + field + "”.");
        }
        String words = typed == null ? "" : typed.strip();
        if (words.length() > LONGEST || words.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "A field holds at most " + LONGEST + " characters.");
        }
        if (words.isEmpty()) {
            return item.without(field);
        }
        CslItem.Builder changed = item.toBuilder();
        switch (CslVariables.kindOf(field)) {
            case TEXT -> changed.text(field, words);
            case NAMES -> changed.names(field, NameListing.parse(words, item.names(field)));
            case DATE -> changed.date(field, words);
        }
        return changed.build();
    }

    /** What a field holds: "type", "text", "names" or "date". */
    static String kind(String field) {
        return field.equals(TYPE) ? TYPE : CslVariables.kindOf(field).name().toLowerCase(Locale.ROOT);
    }

    /** The field as it is shown and typed; null if it is unknown. */
    static String get(CslItem item, String field) {
        return field.equals(TYPE) ? item.type().cslName() : item.display(field).orElse(null);
    }
}
