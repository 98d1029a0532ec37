package org.scholion.edition.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scholion.edition.content.EditionCitation;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.TextRun;

/** How a claim's citations read, in the footnote and in the pop-up of its highlight. */
final class CitationWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CitationWords() {}

    /**
     * The footnote: the statement, a dash, and the citations, each after its stance where that is not support.
     *
     * @return the parts in order; a short part is best kept on one line
     */
    static List<List<TextRun>> footnote(EditionClaim claim) {
        List<List<TextRun>> parts = new ArrayList<>();
        if (!claim.statement().isBlank()) {
            parts.add(upright(claim.statement().strip()));
            parts.add(upright(" — "));
        }
        for (int i = 0; i < claim.citations().size(); i++) {
            if (i > 0) {
                parts.add(upright("; "));
            }
            parts.addAll(citation(claim.citations().get(i)));
        }
        String words = plain(parts);
        if (!words.endsWith(".") && !words.endsWith(".”")) {
            parts.add(upright("."));
        }
        return parts;
    }

    private static List<TextRun> upright(String text) {
        return List.of(new TextRun(text, false));
    }

    private static String plain(List<List<TextRun>> parts) {
        return parts.stream().map(TextRun::plain).collect(Collectors.joining());
    }

    private static List<List<TextRun>> citation(EditionCitation citation) {
        List<List<TextRun>> parts = new ArrayList<>();
        String stance = stance(citation.stance());
        if (!stance.isEmpty()) {
            parts.add(List.of(new TextRun(stance, true)));
            parts.add(upright(" "));
        }
        List<TextRun> place = new ArrayList<>();
        citation.reference().forEach(run -> place.add(new TextRun(plainSpaces(run.text()), run.italic())));
        if (citation.locator() != null && !citation.locator().isBlank()) {
            place.add(new TextRun(", " + plainSpaces(citation.locator().strip()), false));
        }
        parts.add(place);
        if (citation.quote() != null && !citation.quote().isBlank()) {
            parts.add(upright(": “" + citation.quote().strip() + "”"));
        }
        return parts;
    }

    /** A reference copied from a note may hold spaces that do not break; a reader who searches types plain ones. */
    private static String plainSpaces(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static String stance(EditionCitation.Stance stance) {
        return switch (stance) {
            case SUPPORTS -> "";
            case CONTRADICTS -> "contra";
            case QUALIFIES -> "qualifies:";
            case MENTIONS -> "see";
        };
    }

    /** The pop-up: the statement, then a line for each citation with its approval. */
    static String popup(EditionClaim claim) {
        String citations = claim.citations().stream()
                .map(citation -> plain(citation(citation)) + " (approved by " + citation.approvedBy() + ", "
                        + day(citation.approvedAt()) + ")")
                .collect(Collectors.joining("\n"));
        return claim.statement().isBlank() ? citations : claim.statement().strip() + "\n" + citations;
    }

    /** A day in words, in UTC. */
    static String day(Instant time) {
        return DAY.format(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
