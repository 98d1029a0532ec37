package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.format.ReadingLimits;

/**
 * Takes a BibTeX file apart after "Designing BibTeX Styles" (O. Patashnik, 1988): entries in braces or parentheses,
 * strings and their concatenation, preambles and comments; everything between entries is skipped. A broken entry is
 * told with its line, and reading goes on at the next. One pass over the text, whatever it holds; used once.
 */
final class BibScanner {
    /** How many times as long as the file its expanded strings may be together: strings of strings double each time. */
    private static final long EXPANSION = 4;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final BibCursor cursor;
    private final long mostExpanded;
    private final List<BibEntry> entries = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Map<String, String> strings = new HashMap<>();
    private long expanded;

    private BibScanner(String text) {
        this.cursor = new BibCursor(text);
        this.mostExpanded = EXPANSION * text.length() + ReadingLimits.LONGEST_VALUE;
        for (int month = 0; month < MONTHS.size(); month++) {
            strings.put(MONTHS.get(month), String.valueOf(month + 1));
        }
    }

    static BibFile scan(String text) {
        BibScanner scanner = new BibScanner(text);
        scanner.read();
        return new BibFile(scanner.entries, scanner.problems);
    }

    private void read() {
        for (int start = cursor.find('@'); start >= 0; start = cursor.find('@')) {
            cursor.goTo(start + 1);
            int begun = cursor.lineAt(start);
            String word = cursor.word().toLowerCase(Locale.ROOT);
            cursor.skipSpace();
            if (word.isEmpty() || !(cursor.looksAt('{') || cursor.looksAt('('))) {
                continue;
            }
            if (entries.size() + problems.size() >= ReadingLimits.MOST_RECORDS) {
                problems.add(ReadingLimits.more(begun));
                return;
            }
            char close = cursor.take() == '{' ? '}' : ')';
            try {
                object(word, close, begun);
            } catch (Broken broken) {
                problems.add(new ReadProblem(broken.line, broken.key, broken.getMessage(), broken.lost));
                cursor.goTo(Math.max(cursor.at(), broken.resume));
            }
        }
    }

    private void object(String word, char close, int begun) throws Broken {
        switch (word) {
            case "comment" -> comment(close);
            case "preamble" -> {
                value("", begun);
                end(close, "", begun);
            }
            case "string" -> {
                cursor.skipSpace();
                String name = cursor.name().toLowerCase(Locale.ROOT);
                expect('=', "", begun);
                strings.put(name, value("", begun));
                end(close, "", begun);
            }
            default -> entry(word, close, begun);
        }
    }

    /** What other programs keep in comments may well be unbalanced: then only the line is one. */
    private void comment(char close) {
        int end = close == '}' ? cursor.closingBrace(cursor.at()) : cursor.lineEnd(cursor.at());
        if (end < 0) {
            cursor.beWary();
        }
        cursor.goTo(end < 0 ? cursor.lineEnd(cursor.at()) : end + 1);
    }

    private void entry(String type, char close, int begun) throws Broken {
        cursor.skipSpace();
        String key = cursor.key(close);
        Map<String, String> fields = new LinkedHashMap<>();
        cursor.skipSpace();
        if (cursor.looksAt('=')) {
            // The entry has no key: what was read is the name of its first field.
            String first = key.toLowerCase(Locale.ROOT);
            key = "";
            cursor.take();
            tell(begun, key, "The entry has no key.");
            put(fields, first, value(key, begun), key, begun);
        } else if (key.isEmpty()) {
            tell(begun, key, "The entry has no key.");
        }
        try {
            fields(fields, key, close);
        } catch (Broken broken) {
            if (fields.isEmpty()) {
                throw broken;
            }
            entries.add(new BibEntry(type, key, fields, begun));
            throw broken.butRead();
        }
        entries.add(new BibEntry(type, key, fields, begun));
    }

    private void fields(Map<String, String> fields, String key, char close) throws Broken {
        while (true) {
            cursor.skipSpaceAndCommas();
            if (cursor.isAtEnd()) {
                throw new Broken(cursor.here(), key, "The entry is not closed.", cursor.at());
            }
            if (cursor.looksAt(close)) {
                cursor.take();
                return;
            }
            int begun = cursor.here();
            if (cursor.looksAt('@')) {
                throw new Broken(begun, key, "The entry is not closed before the next one.", cursor.at());
            }
            String name = cursor.name().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new Broken(
                        begun, key, "A field's name was expected, not “" + cursor.shown() + "”.", cursor.at() + 1);
            }
            expect('=', key, begun);
            put(fields, name, value(key, begun), key, begun);
        }
    }

    private void put(Map<String, String> fields, String name, String value, String key, int begun) {
        if (value.length() > ReadingLimits.LONGEST_VALUE) {
            tell(
                    begun,
                    key,
                    "The field “" + name + "” is left out: it holds more than " + ReadingLimits.LONGEST_VALUE
                            + " characters.");
        } else if (fields.containsKey(name)) {
            tell(begun, key, "The field “" + name + "” stands twice; the first is kept.");
        } else {
            String balanced = BraceBalance.of(value);
            if (!balanced.equals(value)) {
                tell(
                        begun,
                        key,
                        "The braces of the field “" + name + "” do not match; those without a partner are left out.");
            }
            fields.put(name, balanced);
        }
    }

    /** Parts joined by "#": braced, quoted, a number, or the name of a string. */
    private String value(String key, int begun) throws Broken {
        StringBuilder value = new StringBuilder();
        do {
            cursor.skipSpace();
            if (cursor.looksAt('{')) {
                int end = end(cursor.closingBrace(cursor.at() + 1), key, begun);
                value.append(cursor.between(cursor.at() + 1, end));
                cursor.goTo(end + 1);
            } else if (cursor.looksAt('"')) {
                int end = end(cursor.closingQuote(cursor.at() + 1), key, begun);
                value.append(cursor.between(cursor.at() + 1, end));
                cursor.goTo(end + 1);
            } else {
                String name = cursor.name();
                if (name.isEmpty()) {
                    throw new Broken(begun, key, "A field has no value.", cursor.at());
                }
                value.append(expanded(name, key, begun));
            }
            cursor.skipSpace();
        } while (cursor.taken('#'));
        return value.toString();
    }

    private String expanded(String name, String key, int begun) {
        if (name.chars().allMatch(Character::isDigit)) {
            return name;
        }
        String string = strings.get(name.toLowerCase(Locale.ROOT));
        if (string == null) {
            tell(begun, key, "The string “" + name + "” is nowhere defined; its name is taken.");
            return name;
        }
        expanded += string.length();
        if (expanded > mostExpanded) {
            tell(begun, key, "The file's strings grow beyond all measure; “" + name + "” is not expanded.");
            return name;
        }
        return string;
    }

    private int end(int found, String key, int begun) throws Broken {
        if (found < 0) {
            cursor.beWary();
            throw new Broken(begun, key, "A value that begins here is not closed.", cursor.nextEntry());
        }
        return found;
    }

    private void end(char close, String key, int begun) throws Broken {
        cursor.skipSpaceAndCommas();
        if (!cursor.taken(close)) {
            throw new Broken(begun, key, "“" + close + "” was expected.", cursor.at());
        }
    }

    private void expect(char sign, String key, int begun) throws Broken {
        cursor.skipSpace();
        if (!cursor.taken(sign)) {
            throw new Broken(begun, key, "“" + sign + "” was expected after a field's name.", cursor.nextEntry());
        }
    }

    private void tell(int begun, String key, String reason) {
        problems.add(new ReadProblem(begun, key, reason, false));
    }

    /** An entry cannot be read further. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String key;
        private final int resume;
        private final boolean lost;

        Broken(int line, String key, String reason, int resume) {
            this(line, key, reason, resume, true);
        }

        private Broken(int line, String key, String reason, int resume, boolean lost) {
            super(reason, null, false, false);
            this.line = line;
            this.key = key;
            this.resume = resume;
            this.lost = lost;
        }

        Broken butRead() {
            return new Broken(line, key, getMessage() + " What stands before it was read.", resume, false);
        }
    }
}
