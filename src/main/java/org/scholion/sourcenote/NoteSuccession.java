package org.scholion.sourcenote;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which note of a former revision each note of a new one goes on from: the one with the same words, in order where several
 * have them and as many as before, otherwise the one of the same number in the same list if most of its words stayed.
 */
final class NoteSuccession {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * A note with its words.
     *
     * @param id null for a new one
     */
    record Worded(UUID id, int list, int number, String words) {
        String plain() {
            return BLANKS.matcher(words.strip()).replaceAll(" ");
        }
    }

    private NoteSuccession() {}

    /** The former note's id for each of the new notes, null where there is none. */
    static UUID[] match(List<Worded> former, List<Worded> later) {
        UUID[] successions = new UUID[later.size()];
        Set<UUID> taken = new HashSet<>();
        Map<String, Deque<Worded>> byWords = new HashMap<>();
        former.forEach(note -> byWords.computeIfAbsent(note.plain(), words -> new ArrayDeque<>())
                .add(note));
        Map<String, Integer> counts = new HashMap<>();
        later.forEach(note -> counts.merge(note.plain(), 1, Integer::sum));
        Map<String, Integer> before = new HashMap<>();
        byWords.forEach((words, notes) -> before.put(words, notes.size()));
        for (int n = 0; n < successions.length; n++) {
            String words = later.get(n).plain();
            if (counts.get(words).equals(before.get(words))) {
                successions[n] = byWords.get(words).poll().id();
                taken.add(successions[n]);
            }
        }
        Map<List<Integer>, Worded> byNumber = new HashMap<>();
        former.stream()
                .filter(note -> note.number() > 0 && !taken.contains(note.id()))
                .forEach(note -> byNumber.putIfAbsent(List.of(note.list(), note.number()), note));
        for (int n = 0; n < successions.length; n++) {
            Worded note = later.get(n);
            Worded same = byNumber.get(List.of(note.list(), note.number()));
            if (successions[n] == null && same != null && areAlike(same.plain(), note.plain())) {
                successions[n] = same.id();
            }
        }
        return successions;
    }

    private static boolean areAlike(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split(" ")));
        Set<String> common = new HashSet<>(Arrays.asList(other.split(" ")));
        int most = Math.max(words.size(), common.size());
        common.retainAll(words);
        return common.size() * 2 >= most;
    }
}
