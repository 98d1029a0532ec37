package org.scholion.bibliography.format;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;

/** Writes records in a bibliographic file format, in an order and layout that depend on the records only. */
public interface BibliographyWriter {

    /** Short name of the format: "bibtex". */
    String format();

    String mediaType();

    /** The last part of a file's name, without the full stop: "bib". */
    String extension();

    /** A file of records in order of their keys. */
    WrittenBibliography write(Collection<KeyedItem> items);

    /**
     * The same for records that are too many to be held at once.
     *
     * @param items in order of their keys, so that the file is the same as {@link #write(Collection)} makes
     */
    void write(Iterator<KeyedItem> items, Appendable out) throws IOException;
}
