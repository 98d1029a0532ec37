package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.scholion.bibliography.ReferenceStyle;
import org.scholion.bibliography.StyledText;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.WorksFormat;
import org.scholion.edition.content.TextRun;

/** The works of an edition as its pages and its list of references name them. */
@ApplicationScoped
public class References {
    private final ReferenceStyle style;
    private final WorksFormat bibtex;

    @Inject
    public References(ReferenceStyle style, WorksFormat bibtex) {
        this.style = style;
        this.bibtex = bibtex;
    }

    /** How people call a work: names and year. */
    String label(Work work) {
        return WorkLabel.of(work.item());
    }

    /** The work as a footnote names it. */
    List<TextRun> note(Work work) {
        return runs(style.shortNote(work.item()));
    }

    /** The work as the bibliography lists it. */
    List<TextRun> entry(Work work) {
        return runs(style.entry(work.item()));
    }

    /** Exactly the works cited, as classic BibTeX. */
    String bibtex(Snapshot snapshot) {
        return bibtex.write(snapshot.worksInOrder().stream()
                .map(work -> new WorksFormat.Keyed(snapshot.keys().get(work.id()), work.item()))
                .toList());
    }

    private static List<TextRun> runs(List<StyledText> pieces) {
        return pieces.stream()
                .map(piece -> new TextRun(piece.text(), piece.italic()))
                .toList();
    }
}
