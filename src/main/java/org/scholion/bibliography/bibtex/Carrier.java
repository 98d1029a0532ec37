package org.scholion.bibliography.bibtex;

import java.util.List;
import java.util.Optional;
import org.scholion.bibliography.format.RecordRemainder;
import org.scholion.bibliography.item.CslItem;

/** The field that carries what no other says, as CSL-JSON. */
final class Carrier {
    private Carrier() {}

    /** What the entry so far does not say of the record, as the field's value; nothing where it says all. */
    static Optional<String> pack(CslItem wanted, CslItem said) {
        return RecordRemainder.of(wanted, said, List.of(BibRecord.FORMAT, "ris"))
                .map(Carrier::balanced);
    }

    /** The record completed; what is no CSL-JSON is passed over, since then some other program wrote it. */
    static CslItem unpack(String json, CslItem said) {
        return RecordRemainder.complete(said, json).orElse(said);
    }

    /** Braces within strings of JSON as escapes: BibTeX counts them. */
    private static String balanced(String json) {
        StringBuilder balanced = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && quoted) {
                balanced.append(c).append(json.charAt(++i));
            } else if (quoted && (c == '{' || c == '}')) {
                balanced.append(c == '{' ? "\\u007b" : "\\u007d");
            } else {
                quoted ^= c == '"';
                balanced.append(c);
            }
        }
        return balanced.toString();
    }
}
