package org.scholion.bibliography.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notes of the third article, taken from its file by their printed form. */
final class ArticleNotes {
    private static final Pattern NOTE = Pattern.compile("^ +(\\d+)\\. \\^((?: [a-z])*) (.*)$");

    /**
     * A note as printed.
     *
     * @param list 0 for the explanatory notes, 1 for the source notes
     * @param uses the count of back-reference letters, at least 1
     */
    record Note(int list, int number, int uses, String body) {
        String id() {
            return String.valueOf(number);
        }
    }

    private ArticleNotes() {}

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("seeds/second-east-turkestan-republic.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Note> all() {
        List<Note> notes = new ArrayList<>();
        int list = -1;
        for (String line : lines()) {
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                int number = Integer.parseInt(note.group(1));
                list += number == 1 ? 1 : 0;
                notes.add(new Note(list, number, Math.max(1, note.group(2).length() / 2), note.group(3)));
            }
        }
        return notes;
    }

    static List<Note> sources() {
        return all().stream().filter(note -> note.list() == 1).toList();
    }

    static String source(int number) {
        return sources().get(number - 1).body();
    }

    /** The "Sources:" lines under tables. */
    static List<String> tableLines() {
        return lines().stream().filter(line -> line.matches("Sources?: .*")).toList();
    }

    /** Every reference of the article: the table lines as "table 1" and so on, the notes by their numbers. */
    static List<CitedReference> references() {
        ReferenceParser parser = new ReferenceParser();
        List<CitedReference> references = new ArrayList<>();
        List<String> tables = tableLines();
        for (int i = 0; i < tables.size(); i++) {
            String source = "table " + (i + 1);
            parser.parse(tables.get(i)).forEach(reference -> references.add(new CitedReference(source, reference)));
        }
        sources().forEach(note -> parser.parse(note.body())
                .forEach(reference -> references.add(new CitedReference(note.id(), reference))));
        return references;
    }
}
