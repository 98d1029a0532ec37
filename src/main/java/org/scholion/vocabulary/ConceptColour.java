package org.scholion.vocabulary;

/**
 * Colours that tell concepts apart beside their words. The style sheet has a light and a dark shade of each, both with a
 * contrast of 3 : 1 at least to their ground (WCAG 2.1, 1.4.11).
 */
public enum ConceptColour {
    RED,
    ORANGE,
    OCHRE,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    ROSE,
    GREY
}
