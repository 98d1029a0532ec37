package org.scholion.search;

import java.util.Locale;

/** What hits are counted and narrowed by. */
public enum SearchFacet {
    TYPE,
    PROJECT,
    DOCUMENT,
    AUTHOR,
    KIND,
    STATUS,
    LANGUAGE,
    SCRIPT,
    YEAR,
    TAG;

    /** The name of the parameter in the API, and of the field in the index. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
