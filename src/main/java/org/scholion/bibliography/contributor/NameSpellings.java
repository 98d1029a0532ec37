package org.scholion.bibliography.contributor;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.Scripts;
import org.scholion.bibliography.item.Variant;
import org.scholion.bibliography.words.LookUpWords;
import org.scholion.shared.Cut;
import org.scholion.shared.Folding;

/**
 * A name with all its spellings, as one work gives them, and what follows from them.
 *
 * @param name as the work leads with it
 * @param spellings every spelling by its fold key, the leading one first
 */
public record NameSpellings(CslName name, Map<String, Written> spellings) {
    private static final String NO_SCRIPT = "Zzzz";
    /** In chars. */
    private static final int LONGEST = 400;

    private static final int LONGEST_LANGUAGE = 35;

    /**
     * A spelling as it is written.
     *
     * @param script ISO 15924, "Zzzz" for none
     * @param language tag, or empty
     */
    public record Written(String text, String script, String language) {}

    /** The spellings of a name. */
    public static NameSpellings of(CslName name) {
        Map<String, Written> spellings = new LinkedHashMap<>();
        String lead = name.inFilingOrder();
        spellings.put(foldKey(name), new Written(cut(lead), Scripts.of(lead).orElse(NO_SCRIPT), ""));
        for (Variant<CslName> variant : name.variants()) {
            spellings.putIfAbsent(
                    foldKey(variant.value()),
                    new Written(
                            cut(variant.value().inFilingOrder()),
                            variant.script().orElse(NO_SCRIPT),
                            variant.language().length() > LONGEST_LANGUAGE ? "" : variant.language()));
        }
        return new NameSpellings(name, spellings);
    }

    /** The contributor that all names with these spellings are, in a project. */
    public UUID id(UUID projectId) {
        return id(projectId, spellings.keySet());
    }

    static UUID id(UUID projectId, Collection<String> foldKeys) {
        String all = projectId + "\n" + String.join("\n", new TreeSet<>(foldKeys));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    /** As it is filed. */
    public String label() {
        return cut(name.inFilingOrder());
    }

    /** What it is filed under, folded. */
    public String labelKey() {
        return cut(Folding.fold(name.inFilingOrder()));
    }

    /** The words under which it is looked up, in its own letters and in Latin ones. */
    public Collection<String> words() {
        LookUpWords words = new LookUpWords();
        for (Written spelling : spellings.values()) {
            words.name(spelling.text(), LookUpWords.FIRST);
        }
        return words.ranks().keySet();
    }

    /**
     * By which two spellings are compared: family name and the rest apart, without case and accents; a body's or a name in
     * one piece differs from any person's.
     */
    public static String foldKey(CslName name) {
        String filed = Folding.fold(name.filedUnder());
        if (name.isLiteral()) {
            return cut("=" + (filed.isEmpty() ? name.literal() : filed));
        }
        String rest = Folding.fold(name.given() + " " + name.droppingParticle() + " " + name.suffix());
        return cut((filed.isEmpty() ? name.filedUnder() : filed) + ", " + rest);
    }

    private static String cut(String words) {
        return Cut.to(words, LONGEST);
    }
}
