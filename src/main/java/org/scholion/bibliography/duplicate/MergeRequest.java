package org.scholion.bibliography.duplicate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scholion.shared.Problem;

/**
 * Which works are to be one, and field by field what is then known of it.
 *
 * @param survivor key of the work that stays
 * @param versions all works by key, each with the version that the person read; null where nobody read one, which is
 *     enough for a preview
 * @param choices by CSL variable, {@code type} for the type; fields that nobody chose a value for go by rule
 */
public record MergeRequest(String survivor, Map<String, Long> versions, Map<String, Choice> choices) {
    /** How many works may be merged at once. */
    public static final int MOST = 50;

    /** @throws Problem.InvalidInput if these are not two to {@value #MOST} works with the survivor among them */
    public MergeRequest {
        versions = new LinkedHashMap<>(versions);
        choices = Map.copyOf(choices);
        if (versions.size() < 2 || versions.size() > MOST) {
            throw new Problem.InvalidInput("works", "Two to " + MOST + " works are merged at once.");
        }
        if (survivor == null || !versions.containsKey(survivor)) {
            throw new Problem.InvalidInput("survivor", "The work that stays is one of the works that are merged.");
        }
        Set<String> keys = versions.keySet();
        choices.forEach((field, choice) -> {
            if (choice instanceof Choice.Of of && !keys.contains(of.citekey())) {
                throw new Problem.InvalidInput(
                        "choices." + field, "“" + of.citekey() + "” is none of the works that are merged.");
            }
        });
    }
}
