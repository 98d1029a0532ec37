package org.scholion.web.bibliography;

/** The facet of use: whether a claim cites a work. */
public enum Usage {
    ALL,
    USED,
    UNUSED
}
