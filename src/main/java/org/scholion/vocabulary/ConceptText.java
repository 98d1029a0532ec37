package org.scholion.vocabulary;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.scholion.shared.Problem;

/**
 * What a person says of a concept. Labels and notes are put in order, so that two that say the same are equal.
 *
 * @param notation a code or number by which it is known outside, or null
 * @param colour null for none
 * @param broader the concepts of the same vocabulary that it is directly narrower than
 * @param related concepts of the same vocabulary that it has to do with
 */
public record ConceptText(
        String notation,
        ConceptColour colour,
        List<ConceptLabel> labels,
        List<ConceptNote> notes,
        Set<UUID> broader,
        Set<UUID> related) {
    static final int MOST_LABELS = 200;
    static final int MOST_NOTES = 50;
    public static final int MOST_RELATIONS = 500;

    private static final int LONGEST_NOTATION = 200;
    private static final int LONGEST_LANGUAGE = 35;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    /**
     * Checks what a concept by itself can be wrong about.
     *
     * @throws Problem.InvalidInput naming the field: there is no preferred label, or two in one language (SKOS S14); one
     *     word is of two kinds (S13); something is too long or too much
     */
    public ConceptText {
        notation = notation == null || notation.isBlank() ? null : notation.strip();
        if (notation != null && (notation.length() > LONGEST_NOTATION || notation.indexOf('\0') >= 0)) {
            throw new Problem.InvalidInput("notation", "A notation has at most " + LONGEST_NOTATION + " characters.");
        }
        requireFew("labels", labels, MOST_LABELS);
        requireFew("notes", notes, MOST_NOTES);
        requireFew("broader", broader, MOST_RELATIONS);
        requireFew("related", related, MOST_RELATIONS);
        requireLabels(labels);
        for (int n = 0; n < notes.size(); n++) {
            requireNote("notes[" + n + "]", notes.get(n));
        }
        labels = labels.stream().sorted(ConceptLabel.ORDER).toList();
        notes = notes.stream().sorted(ConceptNote.ORDER).distinct().toList();
        broader = Set.copyOf(broader);
        related = Set.copyOf(related);
    }

    private static void requireFew(String field, Collection<?> values, int most) {
        if (values.size() > most) {
            throw new Problem.InvalidInput(field, "A concept has at most " + most + " of these.");
        }
    }

    private static void requireLabels(List<ConceptLabel> labels) {
        Set<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<List<String>> words = new HashSet<>();
        for (int n = 0; n < labels.size(); n++) {
            ConceptLabel label = labels.get(n);
            String field = "labels[" + n + "]";
            requireLanguage(field + ".language", label.language());
            requireText(field + ".text", label.text(), ConceptLabel.LONGEST);
            if (label.kind() == LabelKind.PREF && !shown.add(label.language())) {
                throw new Problem.InvalidInput(
                        field,
                        label.language().isEmpty()
                                ? "There is a preferred label without a language already."
                                : "There is a preferred label in “" + label.language()
                                        + "” already; make one of them another word.");
            }
            if (!words.add(List.of(label.language().toLowerCase(Locale.ROOT), label.text()))) {
                throw new Problem.InvalidInput(field, "“" + label.text() + "” stands there twice.");
            }
        }
        if (shown.isEmpty()) {
            throw new Problem.InvalidInput("labels", "A concept needs a preferred label, in one language at least.");
        }
    }

    private static void requireNote(String field, ConceptNote note) {
        requireLanguage(field + ".language", note.language());
        requireText(field + ".text", note.text(), ConceptNote.LONGEST);
    }

    private static void requireLanguage(String field, String language) {
        if (!language.isEmpty()
                && (language.length() > LONGEST_LANGUAGE
                        || !LANGUAGE.matcher(language).matches())) {
            throw new Problem.InvalidInput(field, "A language is a tag like “en”, “zh-Hans” or “ug” (BCP 47).");
        }
    }

    private static void requireText(String field, String text, int longest) {
        if (Objects.requireNonNullElse(text, "").isBlank()) {
            throw new Problem.InvalidInput(field, "Words are needed here.");
        }
        if (text.chars().anyMatch(unit -> unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t')) {
            throw new Problem.InvalidInput(field, "A control character stands here that no file could hold.");
        }
        if (text.length() > longest) {
            throw new Problem.InvalidInput(field, "At most " + longest + " characters fit here.");
        }
    }

    /** The same in another place. */
    public ConceptText placed(Set<UUID> newBroader, Set<UUID> newRelated) {
        return new ConceptText(notation, colour, labels, notes, newBroader, newRelated);
    }
}
