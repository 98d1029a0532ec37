package org.scholion.annotation.exchange;

import java.util.ArrayList;
import java.util.List;
import org.scholion.shared.Problem;

/**
 * Tables of values with commas between (RFC 4180). Cells that a spreadsheet would take for a formula begin with an
 * apostrophe, and so do those that begin with one themselves, so that reading gives back what was written.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r'";

    private Csv() {}

    /** One record with its line end. */
    static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            if (row.length() > 0) {
                row.append(',');
            }
            row.append(cell(cell == null ? "" : cell));
        }
        return row.append("\r\n").toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || safe.isEmpty()
                || !safe.strip().equals(safe);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /**
     * Reads all records.
     *
     * @throws Problem.InvalidInput if a quotation mark is never closed
     */
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int opened = 0;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append(c);
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                opened = line;
            } else if (c == ',') {
                row.add(plain(cell));
            } else if (c == '\n') {
                row.add(plain(cell));
                rows.add(row);
                row = new ArrayList<>();
            } else if (c != '\r' || at + 1 >= text.length() || text.charAt(at + 1) != '\n') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new Problem.InvalidInput("file", "The quotation mark in line " + opened + " is never closed.");
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(plain(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String plain(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        boolean escaped = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return escaped ? text.substring(1) : text;
    }
}
