package org.scholion.web.bibliography;

import org.scholion.bibliography.KeyChange;

/**
 * What giving keys anew does to a work, as the API shows it.
 *
 * @param label "Wang 2020"
 * @param from its present key, or the one that it had
 * @param to the key that the pattern gives it; the same where it stays
 * @param pinned whether a person chose its key, so that it stays
 */
public record KeyChangeView(String label, String from, String to, boolean pinned) {

    static KeyChangeView of(KeyChange change) {
        return new KeyChangeView(change.label(), change.from(), change.to(), change.pinned());
    }
}
