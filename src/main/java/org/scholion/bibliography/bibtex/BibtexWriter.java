package org.scholion.bibliography.bibtex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Writes classic BibTeX with LaTeX’s commands for accents, for old programs. */
@Named("bibtex")
@ApplicationScoped
public class BibtexWriter extends BibFileWriter {

    public BibtexWriter() {
        super(BibDialect.BIBTEX);
    }

    @Override
    public String format() {
        return "bibtex";
    }
}
