package org.scholion.annotation.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.scholion.shared.TextRange;

/**
 * A text that is edited at random and knows of each of its code points which of the original it is or stands for, so that
 * it is known where words went, and when they are gone.
 */
public final class EditedText {
    private static final int NEW = -1;

    private final Random random;
    private final int[] original;
    private List<int[]> letters;

    public EditedText(String text, Random random) {
        this.random = random;
        this.original = text.codePoints().toArray();
        this.letters = new ArrayList<>(IntStream.range(0, original.length)
                .mapToObj(at -> new int[] {original[at], at})
                .toList());
    }

    /** Exchanges, leaves out or puts in a letter, at so many of a thousand letters; letters are taken from the text. */
    public EditedText letters(double share) {
        List<int[]> edited = new ArrayList<>(letters.size());
        for (int[] letter : letters) {
            if (random.nextDouble() >= share) {
                edited.add(letter);
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> edited.add(new int[] {anyLetter(), letter[1]});
                case 1 -> {
                    edited.add(letter);
                    edited.add(new int[] {anyLetter(), NEW});
                }
                default -> {
                    // Left out.
                }
            }
        }
        letters = edited;
        return this;
    }

    private int anyLetter() {
        return original[random.nextInt(original.length)];
    }

    /** Puts other words of the text in the place of a share of them. */
    public EditedText words(double share) {
        List<int[]> edited = new ArrayList<>(letters.size());
        int at = 0;
        while (at < letters.size()) {
            int end = at;
            while (end < letters.size() && Character.isLetterOrDigit(letters.get(end)[0])) {
                end++;
            }
            if (end > at && end - at < 30 && random.nextDouble() < share) {
                for (int letter : otherWord()) {
                    edited.add(new int[] {letter, NEW});
                }
            } else {
                edited.addAll(letters.subList(at, end));
            }
            if (end < letters.size()) {
                edited.add(letters.get(end));
            }
            at = end + 1;
        }
        letters = edited;
        return this;
    }

    private int[] otherWord() {
        int at = random.nextInt(original.length);
        while (!Character.isLetterOrDigit(original[at % original.length])) {
            at++;
        }
        int start = at % original.length;
        int end = start;
        while (end < original.length && end - start < 12 && Character.isLetterOrDigit(original[end])) {
            end++;
        }
        return java.util.Arrays.copyOfRange(original, start, end);
    }

    /** Takes lines from where they are and puts each somewhere else. */
    public EditedText moveLines(int count) {
        for (int n = 0; n < count; n++) {
            List<int[]> lines = lines();
            int[] line = lines.get(random.nextInt(lines.size()));
            List<int[]> moved = new ArrayList<>(letters.subList(line[0], line[1]));
            letters.subList(line[0], line[1]).clear();
            List<int[]> left = lines();
            letters.addAll(left.get(random.nextInt(left.size()))[0], moved);
        }
        return this;
    }

    /** Ends lines at blanks within them. */
    public EditedText splitLines(int count) {
        for (int n = 0; n < count; ) {
            int at = random.nextInt(letters.size());
            if (letters.get(at)[0] == ' ') {
                letters.set(at, new int[] {'\n', letters.get(at)[1]});
                letters.add(at, new int[] {'\n', NEW});
                n++;
            }
        }
        return this;
    }

    /** Joins lines to those before them. */
    public EditedText mergeLines(int count) {
        for (int n = 0; n < count; n++) {
            List<int[]> lines = lines();
            int start = lines.get(1 + random.nextInt(lines.size() - 1))[0];
            int at = start - 1;
            letters.set(at, new int[] {' ', letters.get(at)[1]});
            while (at > 0 && letters.get(at - 1)[0] == '\n') {
                letters.remove(--at);
            }
        }
        return this;
    }

    /** Puts lines of another text between lines. */
    public EditedText insertLines(String other, int count) {
        List<String> others = other.lines().filter(line -> line.length() > 20).toList();
        for (int n = 0; n < count; n++) {
            List<int[]> lines = lines();
            int start = lines.get(random.nextInt(lines.size()))[0];
            insert(start, others.get(random.nextInt(others.size())) + "\n");
        }
        return this;
    }

    /** Puts letters in that the original does not have. */
    public EditedText insert(int at, String words) {
        letters.addAll(
                at,
                words.codePoints().mapToObj(letter -> new int[] {letter, NEW}).toList());
        return this;
    }

    /** Leaves out some ranges of the original. */
    public EditedText delete(List<TextRange> ranges) {
        boolean[] gone = new boolean[original.length];
        for (TextRange range : ranges) {
            java.util.Arrays.fill(gone, range.start(), range.end(), true);
        }
        letters.removeIf(letter -> letter[1] >= 0 && gone[letter[1]]);
        return this;
    }

    /** Puts as many letters of another text in the place of some ranges of the original. */
    public EditedText replace(List<TextRange> ranges, String other) {
        int[] others = other.codePoints().toArray();
        for (TextRange range : ranges) {
            int at = where(range).start();
            delete(List.of(range));
            int from = random.nextInt(others.length - range.length());
            insert(at, new String(others, from, range.length()));
        }
        return this;
    }

    /** Starts and ends of the lines, ends behind the line feed. */
    private List<int[]> lines() {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < letters.size(); at++) {
            if (letters.get(at)[0] == '\n') {
                if (at > start) {
                    lines.add(new int[] {start, at + 1});
                }
                start = at + 1;
            }
        }
        return lines;
    }

    /** How many code points the original has. */
    public int length() {
        return original.length;
    }

    /** Where what is left of a range of the original stands now, or null if nothing is left. */
    public TextRange where(TextRange range) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < letters.size(); at++) {
            int from = letters.get(at)[1];
            if (from >= range.start() && from < range.end()) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        return first < 0 ? null : new TextRange(first, last + 1);
    }

    /** The share of a range of the original that is still there as it was. */
    public double left(TextRange range) {
        long there = letters.stream()
                .filter(letter ->
                        letter[1] >= range.start() && letter[1] < range.end() && letter[0] == original[letter[1]])
                .count();
        return (double) there / range.length();
    }

    @Override
    public String toString() {
        int[] points = letters.stream().mapToInt(letter -> letter[0]).toArray();
        return new String(points, 0, points.length);
    }
}
