package org.scholion.web.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scholion.bibliography.item.CslName;

/**
 * Names as they are typed into one line: "Forbes, Andrew D. W.; Wang, Ke; Academia Sinica". Semicolons part them. With a
 * comma a name is a person's, family name first; one word alone is a family name; several words without a comma are a
 * body, or a name that is not taken apart.
 */
final class NameListing {
    private NameListing() {}

    /**
     * Reads a line of names.
     *
     * @param present names that were there before; one that is typed as it was shown is kept as it is, with the parts
     *     that the line does not show
     */
    static List<CslName> parse(String line, List<CslName> present) {
        Map<String, CslName> shown = new HashMap<>();
        present.forEach(name -> shown.put(name.inFilingOrder(), name));
        List<CslName> names = new ArrayList<>();
        for (String piece : line.split(";")) {
            String typed = piece.strip();
            if (!typed.isEmpty()) {
                names.add(shown.containsKey(typed) ? shown.get(typed) : name(typed));
            }
        }
        return names;
    }

    /** Reads one name. */
    static CslName name(String typed) {
        String[] parts = typed.split("\\s*,\\s*", 3);
        if (parts.length == 1 || parts[0].isEmpty()) {
            return typed.indexOf(' ') < 0 ? CslName.family(typed) : CslName.literal(typed);
        }
        String suffix = parts.length == 3 ? parts[2] : "";
        return new CslName(parts[0], parts[1], "", "", suffix, "", Map.of());
    }
}
