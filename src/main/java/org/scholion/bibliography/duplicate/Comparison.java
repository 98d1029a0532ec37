package org.scholion.bibliography.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weighs what speaks for two works being one, and what against it. Evidence is put together as if each piece were
 * independent (a "noisy or"); each reason against takes its share away. That chapters of one book, or a chapter and its
 * book, are two works takes most of it away; a shared identifier keeps the rest worth a look.
 */
final class Comparison {
    private static final double ALIKE = 0.85;
    private static final double UNLIKE = 0.6;
    private static final int WORTH_A_LOOK = 30;

    private final Profile one;
    private final Profile other;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> against = new ArrayList<>();
    private double unlikely = 1;
    private double left = 1;
    private boolean identified;
    private boolean parts;

    private Comparison(Profile one, Profile other) {
        this.one = one;
        this.other = other;
    }

    /** The candidate that two works make; nothing where nothing at all speaks for it. */
    static Optional<DuplicateCandidate> of(Profile one, Profile other) {
        Comparison comparison = new Comparison(one, other);
        comparison.weigh();
        if (comparison.reasons.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return Optional.of(new DuplicateCandidate(
                inOrder ? one.id() : other.id(),
                inOrder ? other.id() : one.id(),
                comparison.percent(),
                comparison.reasons,
                comparison.against));
    }

    private int percent() {
        int percent = (int) Math.round(100 * (1 - unlikely) * left);
        return identified && !parts ? Math.max(percent, WORTH_A_LOOK) : percent;
    }

    private void speaksFor(double weight, String reason) {
        unlikely *= 1 - weight;
        reasons.add(reason);
    }

    private void speaksAgainst(double share, String reason) {
        left *= 1 - share;
        against.add(reason);
    }

    private void weigh() {
        identifiers();
        double likeness = titles();
        authors();
        years();
        surroundings(likeness);
        editions(likeness);
    }

    private void identifiers() {
        Set<String> shared = new TreeSet<>(one.identifiers());
        shared.retainAll(other.identifiers());
        identified = !shared.isEmpty();
        if (identified) {
            boolean onlyIsbn = shared.stream().allMatch(id -> id.startsWith("ISBN"));
            speaksFor(onlyIsbn ? 0.75 : 0.9, "same " + String.join(", ", shared));
        } else {
            differingDoi();
        }
    }

    private void differingDoi() {
        Optional<String> first = doi(one);
        Optional<String> second = doi(other);
        if (first.isPresent() && second.isPresent()) {
            speaksAgainst(0.5, "different DOIs");
        }
    }

    private static Optional<String> doi(Profile profile) {
        return profile.identifiers().stream().filter(id -> id.startsWith("DOI")).findFirst();
    }

    /** How alike the titles are; -1 where one is unknown. */
    private double titles() {
        if (one.cites(other) || other.cites(one)) {
            speaksFor(0.5, "the title of one is a short cite of the other");
            return -1;
        }
        if (one.title().isEmpty() || other.title().isEmpty()) {
            undated();
            return -1;
        }
        if (one.title().equals(other.title())) {
            speaksFor(0.55, "same title");
            return 1;
        }
        if (one.mainTitle().equals(other.mainTitle())) {
            boolean oneIsBare =
                    one.mainTitle().equals(one.title()) || other.mainTitle().equals(other.title());
            speaksFor(
                    oneIsBare ? 0.45 : 0.15,
                    oneIsBare ? "same title but for the subtitle" : "same title with different subtitles");
            return oneIsBare ? 1 : ALIKE;
        }
        double likeness =
                Math.max(one.title().likeness(other.title()), one.mainTitle().likeness(other.mainTitle()));
        if (likeness >= ALIKE) {
            speaksFor(0.4, "titles alike");
        } else if (likeness < UNLIKE) {
            speaksAgainst(identified ? 0.3 : 0.6, "different titles");
        }
        return likeness;
    }

    /** An author in common, where one has no year and the other no title. */
    private void undated() {
        boolean complementary = isUndated(one, other) || isUndated(other, one);
        if (complementary && one.sharedAuthor(other).isPresent()) {
            speaksFor(0.2, "one gives no year, the other no title");
        }
    }

    private static boolean isUndated(Profile one, Profile other) {
        return one.years() == null && !one.title().isEmpty() && other.title().isEmpty();
    }

    private void authors() {
        if (one.authors().isEmpty() || other.authors().isEmpty()) {
            return;
        }
        if (one.sameAuthors(other)) {
            speaksFor(0.35, one.authors().size() == 1 ? "same author" : "same authors");
        } else {
            one.sharedAuthor(other)
                    .ifPresentOrElse(
                            author -> speaksFor(0.2, author.shown() + " in both"),
                            () -> speaksAgainst(0.5, "different authors"));
        }
    }

    private void years() {
        Years first = one.years();
        Years second = other.years();
        if (first == null || second == null) {
            return;
        }
        if (first.first() == second.first() && first.last() == second.last()) {
            speaksFor(0.25, "same year");
        } else if (first.overlaps(second)) {
            speaksFor(0.1, "years that may be the same");
        } else if (first.sure() && second.sure()) {
            speaksAgainst(0.4, "different years: " + first + ", " + second);
        }
    }

    private void surroundings(double likeness) {
        Profile.Details some = one.details();
        Profile.Details more = other.details();
        boolean sameContainer = !some.container().isEmpty() && some.container().equals(more.container());
        boolean samePages = !some.page().isEmpty() && some.page().equals(more.page());
        boolean otherPages = !some.page().isEmpty() && !more.page().isEmpty() && !samePages;
        if (sameContainer && one.isPartOfBook() && other.isPartOfBook()) {
            boolean otherChapters = differ(some.chapter(), more.chapter());
            if ((likeness >= 0 && likeness < ALIKE) || otherChapters || (otherPages && likeness < 1)) {
                parts = true;
                speaksAgainst(0.8, "different chapters of one book");
                return;
            }
        }
        if (sameContainer) {
            speaksFor(0.1, "in the same periodical or book");
        } else if (!some.container().isEmpty() && !more.container().isEmpty()) {
            speaksAgainst(0.4, "in different periodicals or books");
        }
        if (samePages) {
            speaksFor(0.25, "same pages");
        } else if (otherPages && sameContainer) {
            speaksAgainst(0.3, "different pages");
        }
        chapterAndBook(one, other);
        chapterAndBook(other, one);
    }

    private void chapterAndBook(Profile chapter, Profile book) {
        if (!chapter.isPartOfBook() || book.isPartOfBook() || book.title().isEmpty()) {
            return;
        }
        boolean within = chapter.details().container().likeness(book.mainTitle()) >= ALIKE
                && chapter.title().likeness(book.title()) < ALIKE;
        if (within) {
            parts = true;
            speaksAgainst(0.8, "one is a chapter of the other");
        }
    }

    private void editions(double likeness) {
        Profile.Details some = one.details();
        Profile.Details more = other.details();
        if (differ(some.edition(), more.edition())) {
            speaksAgainst(0.4, "different editions: " + some.edition() + ", " + more.edition());
        }
        if (differ(some.volume(), more.volume())) {
            speaksAgainst(0.4, "different volumes: " + some.volume() + ", " + more.volume());
        }
        if (differ(some.issue(), more.issue())) {
            speaksAgainst(0.4, "different issues: " + some.issue() + ", " + more.issue());
        }
        boolean numbered = likeness >= UNLIKE
                && !one.numbers().isEmpty()
                && !other.numbers().isEmpty()
                && !one.numbers().equals(other.numbers());
        if (differ(some.part(), more.part()) || numbered) {
            speaksAgainst(0.5, "different parts of one work");
        }
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
