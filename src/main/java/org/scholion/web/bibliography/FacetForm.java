package org.scholion.web.bibliography;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One facet beside the table: its values with their numbers of works, and those that are chosen. */
public class FacetForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private String[] chosen = {};

    FacetForm(String name) {
        this.name = name;
    }

    private record Value(String label, long works) implements Serializable {}

    /** Begins to list the values anew; those that are chosen stay even where no work has them. */
    void clear() {
        values.clear();
    }

    void add(String value, String label, long works) {
        if (works > 0 || List.of(chosen).contains(value)) {
            values.put(value, new Value(label, works));
        }
    }

    /** The word in addresses and messages: "type". */
    public String getName() {
        return name;
    }

    /** Whether there is anything to choose. */
    public boolean isShown() {
        return values.size() > 1 || chosen.length > 0;
    }

    /** How many further values there are that are not offered. */
    public int getLeft() {
        return 0;
    }

    /** The values, each with its number of works. */
    public List<SelectItem> getItems() {
        List<SelectItem> items = new ArrayList<>();
        values.forEach((value, shown) ->
                items.add(new SelectItem(value, shown.label() + "\u00a0(" + String.format("%d", shown.works()) + ")")));
        return items;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] values) {
        this.chosen = values == null ? new String[0] : values.clone();
    }

    /** The chosen values. */
    Collection<String> wanted() {
        return new TreeSet<>(Arrays.asList(chosen));
    }

    /** The chosen values as an address has them: with commas between; null for none. */
    public String getWord() {
        return chosen.length == 0 ? null : String.join(",", wanted());
    }

    public void setWord(String word) {
        setChosen(word == null || word.isBlank() ? null : word.split(","));
    }
}
