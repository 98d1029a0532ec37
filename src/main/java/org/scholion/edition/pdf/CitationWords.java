package org.scholion.edition.pdf;

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

    /** The footnote: the statement, a dash, and the citations, each after its stance where that is not support. */
    static List<TextRun> footnote(EditionClaim claim) {
        List<TextRun> runs = new ArrayList<>();
        if (!claim.statement().isBlank()) {
            runs.add(new TextRun(claim.statement().strip() + " — ", false));
        }
        for (int i = 0; i < claim.citations().size(); i++) {
            if (i > 0) {
                runs.add(new TextRun("; ", false));
            }
            runs.addAll(citation(claim.citations().get(i)));
        }
        runs.add(new TextRun(closing(runs), false));
        return runs;
    }

    private static String closing(List<TextRun> runs) {
        String words = TextRun.plain(runs);
        return words.endsWith(".") || words.endsWith(".”") ? "" : ".";
    }

    private static List<TextRun> citation(EditionCitation citation) {
        List<TextRun> runs = new ArrayList<>();
        String stance = stance(citation.stance());
        if (!stance.isEmpty()) {
            runs.add(new TextRun(stance, true));
            runs.add(new TextRun(" ", false));
        }
        runs.addAll(citation.reference());
        if (citation.locator() != null && !citation.locator().isBlank()) {
            runs.add(new TextRun(", " + citation.locator().strip(), false));
        }
        if (citation.quote() != null && !citation.quote().isBlank()) {
            runs.add(new TextRun(": “" + citation.quote().strip() + "”", false));
        }
        return runs;
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
                .map(citation -> TextRun.plain(citation(citation)) + " (approved by " + citation.approvedBy() + ", "
                        + day(citation.approvedAt()) + ")")
                .collect(Collectors.joining("\n"));
        return claim.statement().isBlank() ? citations : claim.statement().strip() + "\n" + citations;
    }

    /** A day in words, in UTC. */
    static String day(java.time.Instant time) {
        return DAY.format(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
