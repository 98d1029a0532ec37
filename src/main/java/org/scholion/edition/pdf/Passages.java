package org.scholion.edition.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.EditionPassage;
import org.scholion.shared.CodePointText;

/**
 * Where the marks and the footnotes of an edition fall in each stretch of its text. A stretch (a block or a note) is
 * cut into segments wherever a passage or a footnote ends; a segment that lies under marks gets an id.
 */
final class Passages {
    private final List<Mark> marks;
    private final Map<Integer, List<Ending>> endingsByStretch = new HashMap<>();
    private final List<List<Mark>> marksBySegment = new ArrayList<>();

    Passages(EditionContent content) {
        this.marks = Mark.of(content);
        List<EditionPassage> stretches = stretches(content);
        for (EditionClaim claim : content.claims()) {
            EditionPassage stretch = stretchFor(claim.end(), stretches);
            boolean before = claim.end() <= stretch.start();
            int at = before ? stretch.end() : Math.min(claim.end(), stretch.end());
            endingsByStretch
                    .computeIfAbsent(stretch.start(), start -> new ArrayList<>())
                    .add(new Ending(at, claim));
        }
        for (List<Ending> endings : endingsByStretch.values()) {
            endings.sort(Comparator.comparingInt(Ending::at)
                    .thenComparingInt(ending -> ending.claim().passages().get(0).start()));
        }
    }

    /** A claim and the code point after which its footnote mark stands. */
    private record Ending(int at, EditionClaim claim) {}

    /** The ranges of everything that prints words, in the text's order. */
    private static List<EditionPassage> stretches(EditionContent content) {
        List<EditionPassage> found = new ArrayList<>();
        for (EditionBlock block : content.blocks()) {
            if (!block.text().isBlank()) {
                found.add(new EditionPassage(block.start(), block.end()));
            }
        }
        for (EditionNote note : content.notes()) {
            if (!note.text().isBlank()) {
                found.add(new EditionPassage(note.start(), note.end()));
            }
        }
        found.sort(Comparator.comparingInt(EditionPassage::start));
        return found;
    }

    /** The stretch that a claim's end lies in, or the nearest before it, or the first. */
    private static EditionPassage stretchFor(int end, List<EditionPassage> stretches) {
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("No words to set a footnote after");
        }
        EditionPassage found = stretches.get(0);
        for (EditionPassage stretch : stretches) {
            if (stretch.start() < end) {
                found = stretch;
            }
        }
        return found;
    }

    /**
     * A piece of a stretch.
     *
     * @param text its words
     * @param id what its words are marked with, or null if no mark lies over them
     * @param ending the claims whose footnote stands after the words
     */
    record Segment(String text, String id, List<EditionClaim> ending) {}

    /** Cuts a stretch of text that starts at a code point of the revision. */
    List<Segment> cut(int start, String text) {
        CodePointText points = new CodePointText(text);
        int end = start + points.length();
        List<Mark> here = marks.stream().filter(mark -> mark.covers(start, end)).toList();
        List<Ending> endings = endingsByStretch.getOrDefault(start, List.of());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(end));
        for (Mark mark : here) {
            for (EditionPassage passage : mark.passages()) {
                addInside(cuts, passage.start(), start, end);
                addInside(cuts, passage.end(), start, end);
            }
        }
        endings.forEach(ending -> addInside(cuts, ending.at(), start, end));
        List<Segment> segments = new ArrayList<>();
        int from = start;
        for (int to : cuts) {
            int segmentStart = from;
            List<Mark> over =
                    here.stream().filter(mark -> mark.covers(segmentStart, to)).toList();
            List<EditionClaim> ending = endings.stream()
                    .filter(claim -> claim.at() == to)
                    .map(Ending::claim)
                    .toList();
            segments.add(new Segment(points.clippedSubstring(from - start, to - start), register(over), ending));
            from = to;
        }
        return segments;
    }

    private static void addInside(Set<Integer> cuts, int point, int start, int end) {
        if (point > start && point < end) {
            cuts.add(point);
        }
    }

    private String register(List<Mark> over) {
        if (over.isEmpty()) {
            return null;
        }
        marksBySegment.add(over);
        return "s" + (marksBySegment.size() - 1);
    }

    /** Whether a footnote mark stands in the stretch that starts at a code point. */
    boolean endsClaim(int start) {
        return endingsByStretch.containsKey(start);
    }

    List<Mark> marks() {
        return marks;
    }

    /** The marks over the words with an id of the form {@code s<segment>_<run>}, none for other ids. */
    List<Mark> under(String id) {
        if (id == null || !id.matches("s\\d{1,9}_\\d{1,9}")) {
            return List.of();
        }
        return marksBySegment.get(Integer.parseInt(id.substring(1, id.indexOf('_'))));
    }
}
