package org.scholion.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkLabel;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.format.Run;
import org.scholion.claim.Citation;
import org.scholion.edition.content.TextRun;

/** The works of an edition as its pages and its list of references name them. */
@ApplicationScoped
public class References {
    private final CitationRenderer renderer;
    private final BibliographyWriter bibtex;
    private final BibliographyWriter cslJson;

    @Inject
    public References(
            CitationRenderer renderer,
            @Named("bibtex") BibliographyWriter bibtex,
            @Named("csl-json") BibliographyWriter cslJson) {
        this.renderer = renderer;
        this.bibtex = bibtex;
        this.cslJson = cslJson;
    }

    /** How people call a work: names and year. */
    String label(Work work) {
        return WorkLabel.of(work.item());
    }

    /** How the footnotes name the works of all citations, by the citation: in full at first, shortly later; without places. */
    Map<UUID, List<TextRun>> notes(Snapshot snapshot) {
        List<UUID> citations = new ArrayList<>();
        List<CitedNote> notes = new ArrayList<>();
        int number = 0;
        for (List<Citation> ofClaim : snapshot.citations().values()) {
            number++;
            for (Citation citation : ofClaim) {
                Work work = snapshot.works().get(citation.workId());
                citations.add(citation.id());
                notes.add(new CitedNote(number, List.of(new Cite(work.id().toString(), work.item(), null))));
            }
        }
        List<List<Run>> set = renderer.houseNotes(notes);
        Map<UUID, List<TextRun>> byCitation = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            byCitation.put(citations.get(i), runs(set.get(i)));
        }
        return byCitation;
    }

    /** The work as the bibliography lists it. */
    List<TextRun> entry(Work work) {
        return runs(renderer.bibliographyEntry(work.item()));
    }

    /** Exactly the works cited, as classic BibTeX. */
    String bibtex(Snapshot snapshot) {
        return bibtex.write(works(snapshot)).text();
    }

    /** The records of exactly the works cited, as CSL-JSON. */
    String records(Snapshot snapshot) {
        return cslJson.write(works(snapshot)).text();
    }

    private static List<KeyedItem> works(Snapshot snapshot) {
        return snapshot.worksInOrder().stream()
                .map(work -> new KeyedItem(snapshot.keys().get(work.id()), work.item()))
                .toList();
    }

    private static List<TextRun> runs(List<Run> runs) {
        return runs.stream().map(run -> new TextRun(run.text(), run.italic())).toList();
    }
}
