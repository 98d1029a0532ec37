package org.scholion.bibliography.ris;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.ReadProblem;
import org.scholion.bibliography.format.ReadingLimits;

/**
 * Takes a RIS file apart: lines with a tag, and lines without one that go on with the value before them. One pass.
 */
final class RisLines {
    /** The tag that begins a record, and the one that ends it. */
    static final String BEGINS = "TY";

    private static final String ENDS = "ER";
    private static final Pattern TAGGED = Pattern.compile("(?s)([A-Z][A-Z0-9])[ \\t]{1,3}-(?:[ \\t](.*))?");

    private final List<Record> records = new ArrayList<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private List<Field> open;
    private int begun;
    private String tag;
    private int tagLine;
    private final StringBuilder value = new StringBuilder();
    private boolean outside;

    /** A value under its tag. */
    record Field(String tag, String value, int line) {}

    /**
     * A record as it stands.
     *
     * @param line where it begins, from 1
     */
    record Record(List<Field> fields, int line) {

        String first(String wanted) {
            return fields.stream()
                    .filter(field -> field.tag.equals(wanted))
                    .map(Field::value)
                    .findFirst()
                    .orElse("");
        }
    }

    private RisLines() {}

    static RisLines of(String text) {
        RisLines lines = new RisLines();
        int number = 0;
        for (int start = 0; start <= text.length(); ) {
            if (lines.records.size() + lines.problems.size() >= ReadingLimits.MOST_RECORDS) {
                lines.problems.add(ReadingLimits.more(number + 1));
                return lines;
            }
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.line(text.substring(start, end), ++number);
            start = end + 1;
        }
        lines.endRecord(false, number);
        return lines;
    }

    List<Record> records() {
        return records;
    }

    List<ReadProblem> problems() {
        return problems;
    }

    static boolean isTagged(String line) {
        return TAGGED.matcher(line).matches();
    }

    private void line(String line, int number) {
        Matcher tagged = TAGGED.matcher(line);
        if (!tagged.matches()) {
            if (tag != null) {
                value.append('\n').append(line.stripTrailing());
            } else if (!line.isBlank()) {
                lost(number);
            }
            return;
        }
        endField();
        String name = tagged.group(1);
        if (name.equals(BEGINS)) {
            endRecord(false, number);
            open = new ArrayList<>();
            begun = number;
        } else if (name.equals(ENDS)) {
            endRecord(true, number);
            return;
        }
        if (open == null) {
            lost(number);
            return;
        }
        tag = name;
        tagLine = number;
        value.append(tagged.group(2) == null ? "" : tagged.group(2).strip());
    }

    private void lost(int number) {
        if (!outside) {
            outside = true;
            problems.add(new ReadProblem(
                    number, "", "Lines outside of a record, between “ER” and “TY”, are passed over.", false));
        }
    }

    private void endField() {
        if (tag == null) {
            return;
        }
        String whole = value.toString().stripTrailing();
        if (whole.length() > ReadingLimits.LONGEST_VALUE) {
            problems.add(new ReadProblem(
                    tagLine,
                    "",
                    "The field “" + tag + "” is left out: it holds more than " + ReadingLimits.LONGEST_VALUE
                            + " characters.",
                    false));
        } else if (!whole.isBlank()) {
            open.add(new Field(tag, whole, tagLine));
        }
        tag = null;
        value.setLength(0);
    }

    private void endRecord(boolean closed, int number) {
        endField();
        if (open == null) {
            return;
        }
        if (!closed) {
            problems.add(
                    new ReadProblem(begun, "", "The record does not end with “ER” before line " + number + ".", false));
        }
        records.add(new Record(List.copyOf(open), begun));
        open = null;
    }
}
