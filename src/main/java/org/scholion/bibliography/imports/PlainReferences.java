package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.format.ReadingLimits;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.Matching;
import org.scholion.bibliography.reference.ParsedReference;
import org.scholion.bibliography.reference.ReferenceParser;
import org.scholion.bibliography.reference.WorkGroup;
import org.scholion.bibliography.reference.WorkMatcher;

/** Reads references as people write them into notes and reading lists, one a line. */
@ApplicationScoped
public class PlainReferences implements BibliographyReader {
    static final String FORMAT = "references";

    private final ReferenceParser parser = new ReferenceParser();
    private final WorkMatcher matcher = new WorkMatcher();

    @Override
    public String format() {
        return FORMAT;
    }

    /** Any text might be a list of references. */
    @Override
    public boolean recognises(String beginning) {
        return beginning.codePoints().anyMatch(Character::isLetter)
                && beginning.codePoints().noneMatch(point -> point == 0);
    }

    @Override
    public boolean isLastResort() {
        return true;
    }

    @Override
    public ReadBibliography read(String text) {
        List<CitedReference> references = new ArrayList<>();
        List<ReadProblem> problems = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int n = 0; n < lines.length; n++) {
            if (lines[n].isBlank()) {
                continue;
            }
            if (references.size() + problems.size() >= ReadingLimits.MOST_RECORDS) {
                problems.add(ReadingLimits.more(n + 1));
                break;
            }
            String line = String.valueOf(n + 1);
            List<ParsedReference> parsed = parser.parse(lines[n].strip());
            if (parsed.isEmpty()) {
                problems.add(new ReadProblem(n + 1, "", "Nothing in this line looks like a reference.", true));
            }
            for (ParsedReference reference : parsed) {
                references.add(new CitedReference(line, reference));
                if (!reference.rest().isEmpty()) {
                    problems.add(new ReadProblem(
                            n + 1, "", "Not understood: “" + String.join("” “", reference.rest()) + "”.", false));
                }
            }
        }
        return new ReadBibliography(entries(references, problems), problems);
    }

    private List<ReadEntry> entries(List<CitedReference> references, List<ReadProblem> problems) {
        Matching matching = matcher.match(references);
        List<ReadEntry> entries = new ArrayList<>();
        for (WorkGroup work : matching.works()) {
            int line = Integer.parseInt(work.members().get(0).source());
            entries.add(new ReadEntry("", work.item(), line));
        }
        for (CitedReference unplaced : matching.unplaced()) {
            problems.add(new ReadProblem(
                    Integer.parseInt(unplaced.source()),
                    "",
                    "This line names no work: “" + unplaced.reference().raw() + "”.",
                    true));
        }
        return entries;
    }
}
