package org.scholion.web.bibliography;

import org.scholion.bibliography.FormattedWorks;
import org.scholion.bibliography.format.Run;

/** How a style sets one work, as HTML with {@code i b sup sub span} elements only. */
public record StyleSampleView(String work, String first, String later, String entry) {

    static StyleSampleView of(FormattedWorks.Sample sample) {
        return new StyleSampleView(
                sample.key(), Run.html(sample.first()), Run.html(sample.later()), Run.html(sample.entry()));
    }
}
