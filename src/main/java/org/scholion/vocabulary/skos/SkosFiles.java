package org.scholion.vocabulary.skos;

import org.scholion.shared.Problem;

/** Reads and writes files of RDF. */
public interface SkosFiles {
    /** The longest file in bytes. */
    int LIMIT_BYTES = 10 << 20;

    /** How many statements a file holds at most. */
    int MOST_STATEMENTS = 500_000;

    /**
     * Reads a file. Nothing is fetched from elsewhere, no document type is looked at.
     *
     * @throws Problem.InvalidInput naming {@code file} if it cannot be read or is larger than it may be
     */
    SkosFile read(byte[] bytes, SkosFormat format);

    /**
     * Writes a file, the same for the same vocabulary.
     *
     * @throws Problem.Conflict if the form cannot hold something that another form can
     */
    byte[] write(SkosFile file, SkosFormat format);
}
