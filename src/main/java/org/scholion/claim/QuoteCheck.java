package org.scholion.claim;

import java.util.Optional;

/** Whether a quotation was found when its citation was last saved or proposed. */
public enum QuoteCheck {
    /** It stands word for word in a text of the work that is here. */
    FOUND,
    /** It stands in none of them. */
    NOT_FOUND;

    /** The outcome of a look-up; null where there was no text to look in. */
    static QuoteCheck of(Optional<Boolean> held) {
        return held.map(is -> is ? FOUND : NOT_FOUND).orElse(null);
    }
}
