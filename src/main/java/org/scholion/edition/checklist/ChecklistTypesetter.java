package org.scholion.edition.checklist;

import java.nio.file.Path;
import org.scholion.edition.content.TypesettingException;

/** Sets a checklist as pages. */
public interface ChecklistTypesetter {

    /**
     * Sets the list and writes it to a file, replacing what is there.
     *
     * @return the number of pages
     * @throws TypesettingException if it could not be set; nothing is then left at {@code output}
     */
    int typeset(Checklist checklist, Path output) throws TypesettingException;
}
