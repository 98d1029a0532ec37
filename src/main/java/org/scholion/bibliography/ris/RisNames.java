package org.scholion.bibliography.ris;

import java.util.Map;
import java.util.StringJoiner;
import org.scholion.bibliography.item.CslName;

/** Names as RIS writes them: "Last, First, Suffix"; a body has no comma, or only one at its end. */
final class RisNames {
    private RisNames() {}

    static CslName read(String value) {
        String[] parts = value.split(",", 3);
        String last = parts[0].strip();
        String given = parts.length > 1 ? parts[1].strip() : "";
        String suffix = parts.length > 2 ? parts[2].strip() : "";
        if (last.isEmpty() || parts.length == 1 && last.indexOf(' ') >= 0) {
            return CslName.literal(value.strip());
        }
        int family = 0;
        int space = last.indexOf(' ');
        while (space > family && Character.isLowerCase(last.codePointAt(family))) {
            family = space + 1;
            space = last.indexOf(' ', family);
        }
        return new CslName(
                last.substring(family), given, "", last.substring(0, family).strip(), suffix, "", Map.of());
    }

    static String write(CslName name) {
        if (name.isLiteral()) {
            return name.literal();
        }
        String last = (name.nonDroppingParticle() + " " + name.family()).strip();
        String given = (name.given() + " " + name.droppingParticle()).strip();
        if (given.isEmpty() && name.suffix().isEmpty()) {
            return last.indexOf(' ') >= 0 ? last + "," : last;
        }
        StringJoiner parts = new StringJoiner(", ").add(last).add(given);
        return name.suffix().isEmpty()
                ? parts.toString()
                : parts.add(name.suffix()).toString();
    }
}
