package org.scholion.web.desk;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * The words that the desk adds to a text, in the reader's language.
 *
 * @param notes heading over the article's own notes
 * @param explanatoryNotes heading over a list of explanatory notes
 * @param citingNotes heading over a list of source notes
 * @param citeThis text of the button beside a note
 * @param citeThisLabel accessible name of that button, a {@link MessageFormat} with the note's label as {0}
 * @param page accessible name of a page's beginning, a {@link MessageFormat} with the printed number as {0}
 * @param pageUnnumbered accessible name of the beginning of a page without a printed number
 * @param citeTableLine accessible name of the button beside the line under a table
 * @param paragraphLabel accessible name of a paragraph's number, a {@link MessageFormat} with the number as {0}
 */
public record MarkupLabels(
        String notes,
        String explanatoryNotes,
        String citingNotes,
        String citeThis,
        String citeThisLabel,
        String page,
        String pageUnnumbered,
        String citeTableLine,
        String paragraphLabel) {

    /**
     * Reads the words from the interface's message bundle.
     *
     * @throws java.util.MissingResourceException if the bundle lacks one of them
     */
    public static MarkupLabels from(ResourceBundle messages) {
        return new MarkupLabels(
                messages.getString("desk.notesOfTheText"),
                messages.getString("desk.explanatoryNotes"),
                messages.getString("desk.citingNotes"),
                messages.getString("desk.citeThis"),
                messages.getString("desk.citeThisLabel"),
                messages.getString("desk.page"),
                messages.getString("desk.pageUnnumbered"),
                messages.getString("desk.citeTableLine"),
                messages.getString("desk.paragraph"));
    }

    /** The accessible name of a paragraph's number, which is counted from one. */
    String paragraph(int number) {
        return MessageFormat.format(paragraphLabel, Integer.toString(number));
    }
}
