package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.edition.content.TextRun;

/** The works of an edition as its pages and its list of references name them. */
@ApplicationScoped
public class References {
    private final CitationRenderer renderer;
    private final BibliographyWriter bibtex;

    @Inject
    public References(CitationRenderer renderer, @Named("bibtex") BibliographyWriter bibtex) {
        this.renderer = renderer;
        this.bibtex = bibtex;
    }

    /** How people call a work: names and year. */
    String label(Work work) {
        return WorkLabel.of(work.item());
    }

    /** The work as a footnote names it, without a place in it. */
    List<TextRun> note(Work work) {
        return runs(renderer.shortNote(work.item(), null));
    }

    /** The work as the bibliography lists it. */
    List<TextRun> entry(Work work) {
        return runs(renderer.bibliographyEntry(work.item()));
    }

    /** Exactly the works cited, as classic BibTeX. */
    String bibtex(Snapshot snapshot) {
        return bibtex.write(snapshot.worksInOrder().stream()
                        .map(work -> new KeyedItem(snapshot.keys().get(work.id()), work.item()))
                        .toList())
                .text();
    }

    private static List<TextRun> runs(List<Run> runs) {
        return runs.stream().map(run -> new TextRun(run.text(), run.italic())).toList();
    }
}
