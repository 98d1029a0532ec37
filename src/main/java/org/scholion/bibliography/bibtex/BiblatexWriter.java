package org.scholion.bibliography.bibtex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Writes biblatex in UTF-8. */
@Named("biblatex")
@ApplicationScoped
public class BiblatexWriter extends BibFileWriter {

    public BiblatexWriter() {
        super(BibDialect.BIBLATEX);
    }

    @Override
    public String format() {
        return "biblatex";
    }
}
