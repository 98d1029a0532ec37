package org.scholion.bibliography;

import java.util.UUID;

/**
 * What giving keys anew does, or would do, to a work.
 *
 * @param label "Wang 2020"
 * @param from its present key
 * @param to the key that the pattern gives it; the present one where that stays
 * @param pinned whether a person chose its key, so that it stays
 */
public record KeyChange(UUID workId, String label, String from, String to, boolean pinned) {

    /** Whether the work gets another key. */
    public boolean isChange() {
        return !from.equals(to);
    }
}
