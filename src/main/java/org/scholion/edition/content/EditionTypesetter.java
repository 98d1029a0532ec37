package org.scholion.edition.content;

import java.nio.file.Path;

/** Sets an edition as pages. */
public interface EditionTypesetter {

    /**
     * Sets the edition and writes it to a file, replacing what is there.
     *
     * @return the number of pages
     * @throws TypesettingException if the edition could not be set; nothing is then left at {@code output}
     */
    int typeset(EditionContent content, Path output) throws TypesettingException;
}
