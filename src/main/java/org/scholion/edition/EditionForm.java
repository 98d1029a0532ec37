package org.scholion.edition;

import org.scholion.shared.Problem;

/**
 * What an editor says when publishing.
 *
 * @param licence the terms of the edition, such as "CC BY-SA 4.0"
 * @param statement what was changed or added; a sentence is made where the editor gives none
 * @param title the edition's title, or null for the document's
 */
public record EditionForm(String licence, String statement, String title) {
    private static final String PLAIN_STATEMENT =
            "Text unchanged; annotations, claims, citations and a bibliography added.";

    /** @throws Problem.InvalidInput if there is no licence, or a text is too long */
    public EditionForm {
        licence = known("licence", licence, 200);
        statement = known("statement", statement, 4000);
        title = known("title", title, 1000);
        if (licence == null) {
            throw new Problem.InvalidInput("licence", "An edition is published under a licence; say which.");
        }
        if (statement == null) {
            statement = PLAIN_STATEMENT;
        }
    }

    private static String known(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest || value.indexOf('\0') >= 0) {
            throw new Problem.InvalidInput(field, "At most " + longest + " characters are kept here.");
        }
        return value.strip();
    }
}
