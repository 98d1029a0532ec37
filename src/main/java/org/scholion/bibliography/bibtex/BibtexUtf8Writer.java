package org.scholion.bibliography.bibtex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Writes classic BibTeX in UTF-8. */
@Named("bibtex-utf8")
@ApplicationScoped
public class BibtexUtf8Writer extends BibFileWriter {

    public BibtexUtf8Writer() {
        super(BibDialect.BIBTEX_UTF8);
    }

    @Override
    public String format() {
        return "bibtex-utf8";
    }
}
