package org.scholion.bibliography.bibtex;

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

/** Reads BibTeX and biblatex: the two differ in fields and types, which are all known here, but not in syntax. */
@ApplicationScoped
public class BibtexReader implements BibliographyReader {
    private static final Pattern ENTRY = Pattern.compile("(?s).*?@\\s*[A-Za-z]+\\s*[{(].*");

    @Override
    public String format() {
        return "bibtex";
    }

    @Override
    public boolean recognises(String beginning) {
        return ENTRY.matcher(beginning).matches();
    }

    @Override
    public ReadBibliography read(String text) {
        PlainText plain = PlainText.of(text);
        BibFile file = BibScanner.scan(plain.text());
        BibInheritance inheritance = new BibInheritance(file.entries());
        List<ReadProblem> problems = new ArrayList<>(plain.problems());
        problems.addAll(file.problems());
        List<ReadEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (BibEntry entry : file.entries()) {
            if (entry.type().equals("xdata") || entry.type().equals("set")) {
                continue;
            }
            BibEntry whole = inheritance.resolved(entry);
            if (!BibTypes.isKnown(entry.type())) {
                problems.add(told(entry, "The type “" + entry.type() + "” is not known; it is read as a document."));
            }
            if (!entry.key().isEmpty() && !keys.add(entry.key())) {
                problems.add(told(entry, "The key stands twice in the file."));
            }
            ReadEntry read = new ReadEntry(entry.key(), BibRecord.of(whole), entry.line());
            if (read.item().variables().isEmpty()) {
                problems.add(new ReadProblem(entry.line(), entry.key(), "The entry says nothing of a work.", true));
            } else {
                entries.add(read);
            }
        }
        problems.addAll(inheritance.problems());
        problems.sort(Comparator.comparingInt(ReadProblem::line));
        return new ReadBibliography(entries, problems);
    }

    private static ReadProblem told(BibEntry entry, String reason) {
        return new ReadProblem(entry.line(), entry.key(), reason, false);
    }
}
