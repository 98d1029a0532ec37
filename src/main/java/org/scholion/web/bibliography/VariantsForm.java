package org.scholion.web.bibliography;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslVariables;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Problem;

/** How a title or the names of a work read in other scripts and languages, as somebody edits it. */
public class VariantsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<Row> rows = new ArrayList<>();

    VariantsForm(CslItem item, String field) {
        this.field = field;
        item.variants(field).forEach(variant -> rows.add(new Row(0, variant, variant.value())));
        List<CslName> all = item.names(field);
        for (int n = 0; n < all.size(); n++) {
            names.add(all.get(n).inFilingOrder());
            for (Variant<CslName> variant : all.get(n).variants()) {
                rows.add(new Row(n, variant, variant.value().inFilingOrder()));
            }
        }
        if (rows.isEmpty()) {
            add();
        }
    }

    public void add() {
        rows.add(new Row());
    }

    public void remove(Row row) {
        rows.remove(row);
    }

    /**
     * A copy of the record with what was typed; rows without words are left out.
     *
     * @throws Problem.InvalidInput if a language is no tag, or a name is gone
     */
    CslItem put(CslItem item) {
        if (CslVariables.kindOf(field) != CslVariables.Kind.NAMES) {
            List<Variant<String>> variants = new ArrayList<>();
            for (Row row : typed()) {
                variants.add(row.as(row.text.strip()));
            }
            return item.toBuilder().variants(field, variants).build();
        }
        List<CslName> changed = new ArrayList<>();
        List<CslName> present = item.names(field);
        for (int n = 0; n < present.size(); n++) {
            List<Variant<CslName>> variants = new ArrayList<>();
            for (Row row : typed()) {
                if (row.name == n) {
                    variants.add(row.as(row.named(present.get(n))));
                }
            }
            changed.add(present.get(n).withVariants(variants));
        }
        if (typed().stream().anyMatch(row -> row.name >= present.size())) {
            throw new Problem.InvalidInput(
                    field, "Somebody took a name away meanwhile: choose another for its spelling.");
        }
        return item.toBuilder().names(field, changed).build();
    }

    private List<Row> typed() {
        return rows.stream()
                .filter(row -> row.text != null && !row.text.isBlank())
                .toList();
    }

    public String getField() {
        return field;
    }

    /** The names of the field in filing order; none where it holds a text. */
    public List<String> getNames() {
        return names;
    }

    /** The names to choose from, by their place. */
    public List<SelectItem> getNameItems() {
        List<SelectItem> items = new ArrayList<>();
        names.forEach(name -> items.add(new SelectItem(items.size(), name)));
        return items;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Variant.Form[] getForms() {
        return Variant.Form.values();
    }

    /** One spelling. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private int name;
        private Variant.Form form = Variant.Form.ORIGINAL;
        private String language;
        private String text;

        Row() {}

        private Row(int name, Variant<?> variant, String text) {
            this.name = name;
            this.form = variant.form();
            this.language = variant.language();
            this.text = text;
        }

        private <T> Variant<T> as(T value) {
            try {
                return new Variant<>(form, language == null ? "" : language.strip(), value);
            } catch (IllegalArgumentException e) {
                throw new Problem.InvalidInput(
                        "language", "“" + language + "” is no language tag; write zh, ru or zh-Latn for example.");
            }
        }

        /** The parts that the line does not show are kept where it is not changed. */
        private CslName named(CslName present) {
            return present.variants().stream()
                    .map(Variant::value)
                    .filter(name -> name.inFilingOrder().equals(text.strip()))
                    .findFirst()
                    .orElseGet(() -> NameListing.name(text.strip()));
        }

        public int getName() {
            return name;
        }

        public void setName(int name) {
            this.name = name;
        }

        public Variant.Form getForm() {
            return form;
        }

        public void setForm(Variant.Form form) {
            this.form = form;
        }

        public String getLanguage() {
            return language;
        }

        public void setLanguage(String language) {
            this.language = language;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }
}
