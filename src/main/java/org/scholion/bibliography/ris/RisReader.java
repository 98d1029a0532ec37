package org.scholion.bibliography.ris;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.BibliographyReader;
import org.scholion.bibliography.format.PlainText;
import org.scholion.bibliography.format.ReadBibliography;
import org.scholion.bibliography.format.ReadEntry;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.item.CslItem;

/** Reads RIS as programs write it: the specification of 2001, EndNote's of 2011, and their mixtures. */
@ApplicationScoped
public class RisReader implements BibliographyReader {
    private static final Pattern RECORD = Pattern.compile("(?m)^TY[ \\t]{1,3}-[ \\t]*[A-Z]");

    @Override
    public String format() {
        return RisRecord.FORMAT;
    }

    @Override
    public boolean recognises(String beginning) {
        return RECORD.matcher(PlainText.of(beginning).text()).find();
    }

    @Override
    public ReadBibliography read(String text) {
        PlainText plain = PlainText.of(text);
        RisLines lines = RisLines.of(plain.text());
        List<ReadProblem> problems = new ArrayList<>(plain.problems());
        problems.addAll(lines.problems());
        List<ReadEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (RisLines.Record record : lines.records()) {
            String key = record.first("ID").strip();
            String type = record.first(RisLines.BEGINS);
            CslItem item = RisRecord.of(record);
            if (item.variables().isEmpty()) {
                problems.add(new ReadProblem(record.line(), key, "The record says nothing of a work.", true));
                continue;
            }
            if (RisTypes.of(type).isEmpty()) {
                String reason = "The type “" + type + "” is not known; it is read as a document.";
                problems.add(new ReadProblem(record.line(), key, reason, false));
            }
            if (!key.isEmpty() && !keys.add(key)) {
                problems.add(new ReadProblem(record.line(), key, "The key stands twice in the file.", false));
            }
            entries.add(new ReadEntry(key, item, record.line()));
        }
        problems.sort(Comparator.comparingInt(ReadProblem::line));
        return new ReadBibliography(entries, problems);
    }
}
