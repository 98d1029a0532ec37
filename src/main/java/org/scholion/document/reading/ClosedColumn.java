package org.scholion.document.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The evidence for a column of single words that come from a small closed set, such as nationalities or parties: the
 * same words stand in many rows, each row having one of them, and the row's other cells lie to its left and right.
 * Where a list fills a row's last cell, the row's last word must be of the set.
 */
final class ClosedColumn {
    private static final int FEWEST_ROWS = 4;
    /** Least share of the rows, in percent, that must hold a word of the set. */
    private static final int LEAST_COVERED = 60;

    private final Set<String> words;
    private final Set<String> nextColumnOpenings;
    private final int usualPlace;

    private ClosedColumn(Set<String> words, Set<String> nextColumnOpenings, int usualPlace) {
        this.words = words;
        this.nextColumnOpenings = nextColumnOpenings;
        this.usualPlace = usualPlace;
    }

    /** The closed column of the rows, or null without evidence for one. */
    static ClosedColumn in(List<TableRow> rows) {
        if (rows.size() < FEWEST_ROWS) {
            return null;
        }
        Map<String, Integer> votes = votes(rows);
        Set<String> words = votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Integer, Integer> places = new HashMap<>();
        Map<String, Integer> openings = new HashMap<>();
        for (TableRow row : rows) {
            int place = place(row, words, votes);
            if (place > 0) {
                places.merge(place, 1, Integer::sum);
                if (place + 1 < row.size()) {
                    openings.merge(row.token(place + 1), 1, Integer::sum);
                }
            }
        }
        int covered = sum(places.values());
        if (words.isEmpty() || words.size() * 2 > rows.size() || covered * 100 < rows.size() * LEAST_COVERED) {
            return null;
        }
        Set<String> repeated = openings.entrySet().stream()
                .filter(opening -> opening.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        int usual = places.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        return new ClosedColumn(words, repeated, usual);
    }

    /** Each row votes for one word: its last before a list, else the first that other rows have too. */
    private static Map<String, Integer> votes(List<TableRow> rows) {
        Map<String, Integer> rowsWith = new HashMap<>();
        for (TableRow row : rows) {
            Set<String> seen = new HashSet<>();
            for (int at = 1; at < row.size(); at++) {
                if (opensWithCapital(row.token(at)) && seen.add(row.token(at))) {
                    rowsWith.merge(row.token(at), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> votes = new HashMap<>();
        for (TableRow row : rows) {
            int last = row.size() - 1;
            if (row.hasBullets()) {
                if (last > 0) {
                    votes.merge(row.token(last), 1, Integer::sum);
                }
                continue;
            }
            for (int at = 1; at < last; at++) {
                if (rowsWith.getOrDefault(row.token(at), 0) > 1) {
                    votes.merge(row.token(at), 1, Integer::sum);
                    break;
                }
            }
        }
        return votes;
    }

    private static int place(TableRow row, Set<String> words, Map<String, Integer> votes) {
        int last = row.size() - 1;
        if (row.hasBullets()) {
            return last > 0 && words.contains(row.token(last)) ? last : -1;
        }
        int best = -1;
        for (int at = 1; at < last; at++) {
            String word = row.token(at);
            if (words.contains(word) && (best < 0 || votes.get(word) > votes.get(row.token(best)))) {
                best = at;
            }
        }
        return best;
    }

    /**
     * The index of the row's word in the closed column; without a word of the set, the usual index, unless the word
     * there opens the next column elsewhere: then the cell is missing.
     *
     * @return -1 if the cell is missing or the row too short to tell
     */
    int place(TableRow row) {
        Map<String, Integer> equal = words.stream().collect(Collectors.toMap(word -> word, word -> 1));
        int known = place(row, words, equal);
        if (known > 0) {
            return known;
        }
        if (row.hasBullets()) {
            return row.size() == usualPlace + 1 ? usualPlace : -1;
        }
        boolean fits = usualPlace < row.size() - 1 && opensWithCapital(row.token(usualPlace));
        return fits && !nextColumnOpenings.contains(row.token(usualPlace)) ? usualPlace : -1;
    }

    /** The index of the first word of the next column in a row that lacks a cell of this one, or -1. */
    int nextColumn(TableRow row) {
        for (int at = 1; at < row.size(); at++) {
            if (nextColumnOpenings.contains(row.token(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean opensWithCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || Character.isTitleCase(word.codePointAt(0));
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
