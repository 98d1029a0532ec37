package org.scholion.bibliography.format;

import java.util.Collection;

/** Writes records in a bibliographic file format, in an order and layout that depend on the records only. */
public interface BibliographyWriter {

    /** Short name of the format: "bibtex". */
    String format();

    String mediaType();

    WrittenBibliography write(Collection<KeyedItem> items);
}
