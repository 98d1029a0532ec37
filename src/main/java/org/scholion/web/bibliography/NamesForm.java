package org.scholion.web.bibliography;

import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Variant;
import org.scholion.shared.Problem;

/** The persons and bodies of one role, part by part, as somebody edits them. */
public class NamesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final ArrayList<Row> rows = new ArrayList<>();

    NamesForm(CslItem item, String field) {
        this.field = field;
        item.names(field).forEach(name -> rows.add(new Row(name)));
        if (rows.isEmpty()) {
            add();
        }
    }

    public void add() {
        rows.add(new Row(null));
    }

    public void remove(Row row) {
        rows.remove(row);
    }

    /** Puts a name before the one that it follows. */
    public void raise(Row row) {
        int place = rows.indexOf(row);
        if (place > 0) {
            Collections.swap(rows, place, place - 1);
        }
    }

    /**
     * A copy of the record with these names; rows without words are left out.
     *
     * @throws Problem.InvalidInput if a name has parts but neither family nor given name
     */
    CslItem put(CslItem item) {
        List<CslName> names = new ArrayList<>();
        for (Row row : rows) {
            if (!row.isBlank()) {
                names.add(row.name(item, field));
            }
        }
        return item.toBuilder().names(field, names).build();
    }

    public String getField() {
        return field;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** One name. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String shown;
        private boolean body;
        private String family = "";
        private String given = "";
        private String particle = "";
        private String dropping = "";
        private String suffix = "";
        private String literal = "";

        Row(CslName name) {
            this.shown = name == null ? null : name.inFilingOrder();
            if (name != null) {
                body = name.isLiteral();
                family = name.family();
                given = name.given();
                particle = name.nonDroppingParticle();
                dropping = name.droppingParticle();
                suffix = name.suffix();
                literal = name.literal();
            }
        }

        private boolean isBlank() {
            return body ? literal.isBlank() : (family + given + particle + dropping + suffix).isBlank();
        }

        /** What the form does not show is kept from the name that was there. */
        private CslName name(CslItem item, String field) {
            if (!body && (family + given).isBlank()) {
                throw new Problem.InvalidInput(field, "A person needs a family name or a given name.");
            }
            Optional<CslName> before = item.names(field).stream()
                    .filter(name -> name.inFilingOrder().equals(shown))
                    .findFirst();
            Map<String, JsonValue> extra = before.map(CslName::extra).orElse(Map.of());
            List<Variant<CslName>> variants = before.map(CslName::variants).orElse(List.of());
            return body
                    ? new CslName("", "", "", "", "", literal.strip(), extra, variants)
                    : new CslName(
                            family.strip(),
                            given.strip(),
                            dropping.strip(),
                            particle.strip(),
                            suffix.strip(),
                            "",
                            extra,
                            variants);
        }

        private static String words(String typed) {
            return typed == null ? "" : typed;
        }

        /** Whether it is a body, or a name in one piece. */
        public boolean isBody() {
            return body;
        }

        public void setBody(boolean body) {
            this.body = body;
        }

        public String getFamily() {
            return family;
        }

        public void setFamily(String family) {
            this.family = words(family);
        }

        public String getGiven() {
            return given;
        }

        public void setGiven(String given) {
            this.given = words(given);
        }

        /** "van" where it is filed with the name. */
        public String getParticle() {
            return particle;
        }

        public void setParticle(String particle) {
            this.particle = words(particle);
        }

        /** "van" where it is not filed with the name. */
        public String getDropping() {
            return dropping;
        }

        public void setDropping(String dropping) {
            this.dropping = words(dropping);
        }

        public String getSuffix() {
            return suffix;
        }

        public void setSuffix(String suffix) {
            this.suffix = words(suffix);
        }

        public String getLiteral() {
            return literal;
        }

        public void setLiteral(String literal) {
            this.literal = words(literal);
        }
    }
}
