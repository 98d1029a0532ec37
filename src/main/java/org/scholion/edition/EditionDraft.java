package org.scholion.edition;

import org.scholion.edition.content.EditionContent;

/**
 * An edition about to be published: what was found, and what is set from it.
 *
 * @param fingerprint SHA-256 of what was found, to tell whether it changed meanwhile
 * @param references the works cited, as classic BibTeX
 * @param records the same works, as CSL-JSON
 */
record EditionDraft(
        EditionHead head,
        Snapshot snapshot,
        EditionContent content,
        String fingerprint,
        String references,
        String records) {}
