package org.scholion.bibliography.format;

/** Reads a bibliographic file format, tolerantly: a broken record is told and passed over, the others are read. */
public interface BibliographyReader {

    /** Short name of the format: "bibtex". */
    String format();

    /** Whether the beginning of a file looks like the format. */
    boolean recognises(String beginning);

    /** Whether it recognises any text, so that every other reader is asked before. */
    default boolean isLastResort() {
        return false;
    }

    /** All that can be read; no text makes it throw. */
    ReadBibliography read(String text);
}
