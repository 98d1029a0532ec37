package org.scholion.web.document;

import org.scholion.document.Milestone;
import org.scholion.web.shared.Words;

/**
 * Where a page of a document's source begins, as the API shows it.
 *
 * @param unit "page"
 * @param label what the source prints as its number, or null
 * @param at first code point
 */
public record MilestoneView(String unit, String label, int at) {
    static MilestoneView of(Milestone milestone) {
        return new MilestoneView(Words.of(milestone.unit()), milestone.label(), milestone.at());
    }
}
