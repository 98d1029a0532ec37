package org.scholion.bibliography.bibtex;

/** The ways in which one writes .bib files. */
enum BibDialect {
    /** Classic BibTeX ("BibTeXing", O. Patashnik, 1988) with commands for accents. */
    BIBTEX,
    /** Classic BibTeX in UTF-8. */
    BIBTEX_UTF8,
    /** biblatex (P. Lehman and others, manual, section 2) in UTF-8. */
    BIBLATEX;

    boolean isClassic() {
        return this != BIBLATEX;
    }

    boolean isAscii() {
        return this == BIBTEX;
    }

    /** The name of one of the two, whose fields differ. */
    String name(String classic, String biblatex) {
        return isClassic() ? classic : biblatex;
    }
}
