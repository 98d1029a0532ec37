package org.scholion.web.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scholion.document.Description;

/** A document's description as it is typed: field names to words, where an empty one means unknown. */
public class DescriptionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The field that names the work whose text the document is, by its key. */
    static final String WORK = "work";

    /** The fields in the order of the page. */
    public static final List<String> FIELDS =
            List.of("title", "creator", "source", "archive", "shelfmark", "retrieved", "language", "licence", WORK);

    private final LinkedHashMap<String, String> values;

    private DescriptionForm(LinkedHashMap<String, String> values) {
        this.values = values;
    }

    /** @param work key of the work whose text the document is, or null */
    static DescriptionForm of(Description description, String work) {
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        values.put("title", description.title());
        values.put("creator", description.creator());
        values.put("source", description.source());
        values.put("archive", description.archive());
        values.put("shelfmark", description.shelfmark());
        values.put("retrieved", description.retrieved());
        values.put("language", description.language());
        values.put("licence", description.licence());
        values.put(WORK, work);
        return new DescriptionForm(values);
    }

    Description description() {
        return new Description(
                values.get("title"),
                values.get("creator"),
                values.get("source"),
                values.get("archive"),
                values.get("shelfmark"),
                values.get("retrieved"),
                values.get("language"),
                values.get("licence"));
    }

    /** The key of the work whose text the document is; null where none is named. */
    String work() {
        return plain(values.get(WORK));
    }

    /** The fields in which the other one says something else. */
    List<String> differingFrom(DescriptionForm other) {
        List<String> differing = new ArrayList<>();
        for (String field : FIELDS) {
            if (!Objects.equals(plain(values.get(field)), plain(other.values.get(field)))) {
                differing.add(field);
            }
        }
        return differing;
    }

    private static String plain(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What is typed in each field. */
    public Map<String, String> getValues() {
        return values;
    }
}
