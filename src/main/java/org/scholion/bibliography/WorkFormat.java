package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.ExpiringCache;

/** Works as words for a page. Rendering a reference takes milliseconds, so what was rendered is kept for a while. */
@ApplicationScoped
public class WorkFormat {
    private final CitationRenderer renderer;
    private final ExpiringCache<CslItem, List<Run>> entries = new ExpiringCache<>(Duration.ofMinutes(30), 10_000);

    @Inject
    public WorkFormat(CitationRenderer renderer) {
        this.renderer = renderer;
    }

    /** The work as a bibliography lists it, without italics. */
    public String entry(CslItem item) {
        return Run.plain(runs(item));
    }

    /** The same as HTML: everything escaped, what is italic in {@code i} elements. */
    public String entryHtml(CslItem item) {
        return Run.html(runs(item));
    }

    private List<Run> runs(CslItem item) {
        return entries.get(item, renderer::bibliographyEntry);
    }

    /** How people call the work: names and year. */
    public String label(CslItem item) {
        return WorkLabel.of(item);
    }
}
