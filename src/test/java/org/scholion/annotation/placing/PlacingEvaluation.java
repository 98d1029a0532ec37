package org.scholion.annotation.placing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.scholion.annotation.placing.Found.Certainty;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;
import org.scholion.testing.Seed;

/**
 * How well words are found again: edits of many kinds over the three articles, with passages of every length and script,
 * always the same ones. Prints a table for docs/benchmarks.md.
 */
public final class PlacingEvaluation {
    private static final int QUOTES = 200;

    private final Random random = new Random(1911);
    private final boolean verbose;

    private PlacingEvaluation(boolean verbose) {
        this.verbose = verbose;
    }

    /** Runs it. */
    public static void main(String[] arguments) {
        new PlacingEvaluation(arguments.length > 0).run();
    }

    /** An edit of a text that leaves most passages somewhere. */
    @FunctionalInterface
    private interface Edit {
        EditedText apply(EditedText text, String other);
    }

    /** Something done to some passages in particular, by which they are gone. */
    @FunctionalInterface
    private interface Removal {
        EditedText apply(EditedText text, List<TextRange> passages, String other);
    }

    private void run() {
        System.out.println("| edit | length | passages | placed | doubtful | orphaned | recall % | elsewhere |");
        System.out.println("| --- | --- | --: | --: | --: | --: | --: | --: |");
        for (int percent : new int[] {1, 2, 5, 10, 15}) {
            kept("letters, " + percent + " %", (text, other) -> text.letters(percent / 100.0));
        }
        kept("words, 5 %", (text, other) -> text.words(0.05));
        kept("words, 15 %", (text, other) -> text.words(0.15));
        kept("12 lines moved", (text, other) -> text.moveLines(12));
        kept("12 lines moved, letters, 5 %", (text, other) -> text.moveLines(12).letters(0.05));
        kept("20 lines split", (text, other) -> text.splitLines(20));
        kept("20 lines joined", (text, other) -> text.mergeLines(20));
        kept("20 lines of another article", (text, other) -> text.insertLines(other, 20));
        variants();
        System.out.println();
        System.out.println("| passages gone | length | passages | orphaned | doubtful | attached elsewhere |");
        System.out.println("| --- | --- | --: | --: | --: | --: |");
        gone("left out", (text, passages, other) -> text.delete(passages), false);
        gone(
                "left out, letters, 5 %",
                (text, passages, other) -> text.delete(passages).letters(0.05), false);
        gone(
                "left out, letters, 15 %",
                (text, passages, other) -> text.delete(passages).letters(0.15), false);
        gone(
                "left out, 12 lines moved",
                (text, passages, other) -> text.delete(passages).moveLines(12),
                false);
        gone(
                "left out, 20 lines of another article",
                (text, passages, other) -> text.delete(passages).insertLines(other, 20),
                false);
        gone("other words in their place", EditedText::replace, false);
        gone("left out, a near copy stays elsewhere", (text, passages, other) -> text.delete(passages), true);
        gone(
                "left out with 400 letters around",
                (text, passages, other) -> text.delete(widened(passages, text.length())),
                false);
    }

    /** An article from which lines are taken that have nothing to do with the text. */
    private static String other(Seed seed) {
        return seed == Seed.REVOLUTION ? Seed.ILI_REBELLION.text() : Seed.REVOLUTION.text();
    }

    private void kept(String name, Edit edit) {
        for (int[] lengths : new int[][] {{3, 19}, {20, 300}}) {
            Tally tally = new Tally();
            for (Seed seed : Seed.values()) {
                String text = seed.text();
                EditedText edited = edit.apply(new EditedText(text, random), other(seed));
                CodePointText former = new CodePointText(text);
                CodePointText later = new CodePointText(edited.toString());
                Placer placer = Placer.between(former, later);
                for (TextRange passage : passages(former, lengths, QUOTES, false)) {
                    TextRange there = edited.where(passage);
                    // What was torn apart is neither here nor there.
                    boolean isLeft = there != null
                            && edited.left(passage) >= 0.6
                            && there.length() < 1.5 * passage.length() + Placer.CONTEXT;
                    Found found = placer.find(new Sought(passage, former.substring(passage)));
                    if (isLeft) {
                        tally.kept(found, there);
                        if (verbose && (found.range() == null || !Tally.agrees(found.range(), there))) {
                            System.out.printf(
                                    "   %s: “%s” is “%s”, found %s “%s” %.2f %s%n",
                                    seed,
                                    former.substring(passage),
                                    later.substring(there),
                                    found.certainty(),
                                    found.range() == null ? null : later.substring(found.range()),
                                    found.confidence(),
                                    found.rule());
                        }
                    }
                }
            }
            tally.print(name, lengths);
        }
    }

    /** The same letters in another guise: decomposed, with typographic marks, in lines of 60 letters. */
    private void variants() {
        for (int[] lengths : new int[][] {{3, 19}, {20, 300}}) {
            Tally tally = new Tally();
            for (Seed seed : Seed.values()) {
                CodePointText former = new CodePointText(seed.text());
                CodePointText later = new CodePointText(Normalizer.normalize(seed.text(), Normalizer.Form.NFD)
                        .replaceAll("\"([^\"\n]*)\"", "“$1”")
                        .replace('\'', '’')
                        .replaceAll("([^\n]{50,60}) ", "$1\n"));
                Placer placer = Placer.between(former, later);
                for (TextRange passage : passages(former, lengths, QUOTES, false)) {
                    Found found = placer.find(new Sought(passage, former.substring(passage)));
                    boolean right = found.range() != null
                            && plain(later.substring(found.range())).equals(plain(former.substring(passage)));
                    tally.kept(found, right ? found.range() : new TextRange(0, 0));
                    if (verbose && (!right || found.certainty() != Certainty.SURE)) {
                        System.out.println("   " + seed + " " + former.substring(passage) + " → " + found);
                    }
                }
            }
            tally.print("decomposed, other quotation marks and line breaks", lengths);
        }
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("[“”]", "\"")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void gone(String name, Removal removal, boolean withCopies) {
        for (int[] lengths : new int[][] {{3, 19}, {20, 60}, {61, 300}}) {
            int[] outcomes = new int[3];
            int passagesGone = 0;
            for (Seed seed : Seed.values()) {
                String text = seed.text();
                CodePointText plain = new CodePointText(text);
                List<TextRange> passages = passages(plain, lengths, seed == Seed.REVOLUTION ? 10 : 60, true);
                if (withCopies) {
                    StringBuilder longer = new StringBuilder(text);
                    for (TextRange passage : passages) {
                        longer.append("\nElsewhere: ")
                                .append(new EditedText(plain.substring(passage), random).letters(0.05));
                    }
                    text = longer.toString();
                }
                CodePointText former = new CodePointText(text);
                EditedText edited = removal.apply(new EditedText(text, random), passages, other(seed));
                CodePointText later = new CodePointText(edited.toString());
                Placer placer = Placer.between(former, later);
                for (TextRange passage : passages) {
                    Found found = placer.find(new Sought(passage, former.substring(passage)));
                    outcomes[found.certainty().ordinal()]++;
                    passagesGone++;
                    if (verbose && found.certainty() != Certainty.LOST) {
                        System.out.printf(
                                "   %s: gone “%s”, found %s “%s” %.2f %s%n",
                                seed,
                                former.substring(passage),
                                found.certainty(),
                                later.substring(found.range()),
                                found.confidence(),
                                found.rule());
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d–%d | %,d | %d | %d | %d |%n",
                    name,
                    lengths[0],
                    lengths[1],
                    passagesGone,
                    outcomes[2],
                    outcomes[1],
                    outcomes[0]);
        }
    }

    private static List<TextRange> widened(List<TextRange> passages, int length) {
        return passages.stream()
                .map(passage ->
                        new TextRange(Math.max(0, passage.start() - 400), Math.min(length, passage.end() + 400)))
                .toList();
    }

    /** Passages anywhere, beginning and ending with letters; apart from each other if asked. */
    private List<TextRange> passages(CodePointText text, int[] lengths, int count, boolean apart) {
        List<TextRange> passages = new ArrayList<>();
        for (int tries = 0; passages.size() < count && tries < 50 * count; tries++) {
            int length = lengths[0] + random.nextInt(lengths[1] - lengths[0] + 1);
            int start = random.nextInt(text.length() - length);
            TextRange range = new TextRange(start, start + length);
            String words = text.substring(range);
            boolean whole = Character.isLetterOrDigit(words.codePointAt(0))
                    && Character.isLetterOrDigit(words.codePointBefore(words.length()));
            boolean free = !apart
                    || passages.stream()
                            .noneMatch(other -> other.start() < range.end() + 50 && range.start() < other.end() + 50);
            if (whole && free) {
                passages.add(range);
            }
        }
        return passages;
    }

    /** Counts what became of passages that are still there. */
    private static final class Tally {
        private int placed;
        private int doubtful;
        private int lost;
        private int wrong;
        private int wrongDoubtful;

        void kept(Found found, TextRange there) {
            if (found.certainty() == Certainty.LOST) {
                lost++;
            } else if (!agrees(found.range(), there)) {
                wrong += found.certainty() == Certainty.SURE ? 1 : 0;
                wrongDoubtful += found.certainty() == Certainty.SURE ? 0 : 1;
            } else if (found.certainty() == Certainty.SURE) {
                placed++;
            } else {
                doubtful++;
            }
        }

        /** Whether most of what is meant and most of what was found are the same. */
        static boolean agrees(TextRange found, TextRange there) {
            int common = Math.min(found.end(), there.end()) - Math.max(found.start(), there.start());
            int all = Math.max(found.end(), there.end()) - Math.min(found.start(), there.start());
            return common * 2 > all
                    || Math.abs(found.start() - there.start()) + Math.abs(found.end() - there.end()) <= 3;
        }

        void print(String name, int[] lengths) {
            int all = placed + doubtful + lost + wrong + wrongDoubtful;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d–%d | %,d | %d | %d | %d | %.1f | %d + %d |%n",
                    name,
                    lengths[0],
                    lengths[1],
                    all,
                    placed,
                    doubtful,
                    lost,
                    100.0 * (placed + doubtful) / all,
                    wrong,
                    wrongDoubtful);
        }
    }
}
