package org.scholion.edition.checklist;

import java.time.Instant;
import java.util.List;
import org.scholion.edition.content.TextRun;

/**
 * The citations of a project by work, to be taken to the library.
 *
 * @param project the project's name
 * @param madeAt when it was made
 * @param works in the order of a bibliography
 */
public record Checklist(String project, Instant madeAt, List<ListedWork> works) {

    public Checklist {
        works = List.copyOf(works);
    }

    /** How many citations there are. */
    public int count() {
        return works.stream().mapToInt(work -> work.citations().size()).sum();
    }

    /**
     * A work to be looked up.
     *
     * @param key its citation key
     * @param reference its entry in a bibliography
     * @param citations in the order of its pages
     */
    public record ListedWork(String key, List<TextRun> reference, List<ListedCitation> citations) {
        public ListedWork {
            reference = List.copyOf(reference);
            citations = List.copyOf(citations);
        }
    }

    /**
     * A citation to be checked.
     *
     * @param id the citation's id
     * @param place where to look, such as "pp. 144–145"; null where no place is named
     * @param quote the work's own words, or null
     * @param translation of the quote, or null
     * @param stance "supports", "contradicts" …
     * @param status "proposed", "approved" …
     * @param claim what it is cited for
     * @param document title of the document that the claim is about
     * @param slug the document's slug
     * @param passages the words of the document that the claim rests on
     * @param author who cites it
     */
    public record ListedCitation(
            String id,
            String place,
            String quote,
            String translation,
            String stance,
            String status,
            String claim,
            String document,
            String slug,
            List<String> passages,
            String author) {
        public ListedCitation {
            passages = List.copyOf(passages);
        }
    }
}
