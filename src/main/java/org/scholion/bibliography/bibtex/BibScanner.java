package org.scholion.bibliography.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern ENTRY_START = Pattern.compile("\\n[ \\t]*@[ \\t]*[A-Za-z]+[ \\t]*[{(]");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String text;
    private final List<BibEntry> entries = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private final Map<String, String> strings = new HashMap<>();
    private int at;
    private int line = 1;
    private int counted;
    private long expanded;

    /** Whether a value ran to the end of the file: from then on each value ends where an entry seems to begin. */
    private boolean wary;

    private BibScanner(String text) {
        this.text = text;
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
        for (int start = text.indexOf('@', at); start >= 0; start = text.indexOf('@', at)) {
            at = start + 1;
            int begun = lineAt(start);
            String word = word().toLowerCase(Locale.ROOT);
            skipSpace();
            if (word.isEmpty() || !(looksAt('{') || looksAt('('))) {
                continue;
            }
            if (entries.size() + problems.size() >= ReadingLimits.MOST_RECORDS) {
                problems.add(ReadingLimits.more(begun));
                return;
            }
            char close = text.charAt(at++) == '{' ? '}' : ')';
            try {
                object(word, close, begun);
            } catch (Broken broken) {
                problems.add(new ReadProblem(broken.line, broken.key, broken.getMessage(), broken.lost));
                at = Math.max(at, broken.resume);
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
                skipSpace();
                String name = name().toLowerCase(Locale.ROOT);
                expect('=', "", begun);
                strings.put(name, value("", begun));
                end(close, "", begun);
            }
            default -> entry(word, close, begun);
        }
    }

    /** What other programs keep in comments may well be unbalanced: then only the line is one. */
    private void comment(char close) {
        int end = close == '}' ? closingBrace(at) : lineEnd(at);
        wary |= end < 0;
        at = end < 0 ? lineEnd(at) : Math.min(text.length(), end + 1);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void entry(String type, char close, int begun) throws Broken {
        skipSpace();
        String key = key(close);
        Map<String, String> fields = new LinkedHashMap<>();
        skipSpace();
        if (looksAt('=')) {
            // The entry has no key: what was read is the name of its first field.
            String first = key.toLowerCase(Locale.ROOT);
            key = "";
            at++;
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
            skipSpaceAndCommas();
            if (at >= text.length()) {
                throw new Broken(here(), key, "The entry is not closed.", at);
            }
            if (looksAt(close)) {
                at++;
                return;
            }
            int begun = here();
            if (looksAt('@')) {
                throw new Broken(begun, key, "The entry is not closed before the next one.", at);
            }
            String name = name().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new Broken(begun, key, "A field's name was expected, not “" + shown(at) + "”.", at + 1);
            }
            expect('=', key, begun);
            put(fields, name, value(key, begun), key, begun);
        }
    }

    private String shown(int place) {
        return Character.toString(text.codePointAt(place));
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
            skipSpace();
            if (looksAt('{')) {
                int end = end(closingBrace(at + 1), key, begun);
                value.append(text, at + 1, end);
                at = end + 1;
            } else if (looksAt('"')) {
                int end = end(closingQuote(at + 1), key, begun);
                value.append(text, at + 1, end);
                at = end + 1;
            } else {
                String name = name();
                if (name.isEmpty()) {
                    throw new Broken(begun, key, "A field has no value.", at);
                }
                value.append(expanded(name, key, begun));
            }
            skipSpace();
        } while (taken('#'));
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
        if (expanded > EXPANSION * text.length() + ReadingLimits.LONGEST_VALUE) {
            tell(begun, key, "The file's strings grow beyond all measure; “" + name + "” is not expanded.");
            return name;
        }
        return string;
    }

    private int end(int found, String key, int begun) throws Broken {
        if (found < 0) {
            wary = true;
            Matcher next = ENTRY_START.matcher(text);
            int resume = next.find(at) ? next.start() + 1 : text.length();
            throw new Broken(begun, key, "A value that begins here is not closed.", resume);
        }
        return found;
    }

    /** Where the brace that is open at a place closes, or -1. BibTeX counts escaped braces too. */
    private int closingBrace(int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i;
            } else if (c == '\n' && wary && seemsToBegin(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int closingQuote(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && depth <= 0) {
                return i;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\n' && wary && seemsToBegin(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean seemsToBegin(int newline) {
        return ENTRY_START
                .matcher(text)
                .region(newline, Math.min(text.length(), newline + 80))
                .lookingAt();
    }

    private void end(char close, String key, int begun) throws Broken {
        skipSpaceAndCommas();
        if (!taken(close)) {
            throw new Broken(begun, key, "“" + close + "” was expected.", at);
        }
    }

    private void expect(char sign, String key, int begun) throws Broken {
        skipSpace();
        if (!taken(sign)) {
            Matcher next = ENTRY_START.matcher(text);
            int resume = next.find(Math.min(at, text.length())) ? next.start() + 1 : text.length();
            throw new Broken(begun, key, "“" + sign + "” was expected after a field's name.", resume);
        }
    }

    private String word() {
        skipSpace();
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return !Character.isWhitespace(c) && "{}()\"#=,%\\".indexOf(c) < 0;
    }

    private String key(char close) {
        int start = at;
        while (at < text.length() && ",={}\"".indexOf(text.charAt(at)) < 0 && text.charAt(at) != close) {
            if (Character.isWhitespace(text.charAt(at))) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private boolean looksAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private boolean taken(char sign) {
        boolean there = looksAt(sign);
        at += there ? 1 : 0;
        return there;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** biber takes a percent sign between fields for the beginning of a comment. */
    private void skipSpaceAndCommas() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                at = lineEnd(at);
            } else if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private void tell(int begun, String key, String reason) {
        problems.add(new ReadProblem(begun, key, reason, false));
    }

    private int here() {
        return lineAt(at);
    }

    private int lineAt(int place) {
        for (; counted < place && counted < text.length(); counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
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
