package org.scholion.bibliography.bibtex;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scholion.bibliography.item.CslItem;

/** Identifiers that biblatex keeps in {@code eprint}, beside what kind they are (manual, section 3.14.7). */
final class Eprints {
    private static final Map<String, String> VARIABLES = Map.of("arxiv", "arXiv", "pubmed", "PMID");

    private Eprints() {}

    /** The variable for a kind. */
    static Optional<String> variable(String type) {
        return Optional.ofNullable(VARIABLES.get(type.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * A value of {@code eprint}.
     *
     * @param type value of {@code eprinttype}
     */
    record Eprint(String type, String number) {}

    /** What a record says in {@code eprint}; a PMID has a field of its own. */
    static Optional<Eprint> of(CslItem item) {
        return item.text("arXiv").map(number -> new Eprint("arxiv", number));
    }
}
