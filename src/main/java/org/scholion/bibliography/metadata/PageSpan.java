package org.scholion.bibliography.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.item.CslItem;

/** The first and last page of a text that stands on one run of pages. */
record PageSpan(String first, String last) {
    private static final Pattern SPAN = Pattern.compile("([\\w.]+)\\s*[-–—]+\\s*([\\w.]+)");

    /** Nothing where the pages are open or several runs. */
    static Optional<PageSpan> of(CslItem item) {
        String pages = item.text("page").orElse("").strip();
        Matcher span = SPAN.matcher(pages);
        if (span.matches()) {
            return Optional.of(new PageSpan(span.group(1), span.group(2)));
        }
        return pages.matches("\\w+") ? Optional.of(new PageSpan(pages, pages)) : Optional.empty();
    }
}
