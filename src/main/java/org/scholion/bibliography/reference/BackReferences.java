package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.scholion.bibliography.item.CslName;

/**
 * Follows {@link BackReference} words to the references before them, within one list of notes and never across lists.
 * Where what they say leaves a choice between works, or nothing, the reference stays without a work and is a finding.
 * What it costs grows with the number of references.
 */
public final class BackReferences {
    private BackReferences() {}

    /**
     * A reference with its place.
     *
     * @param list which list of notes
     * @param note place of its note in that list, from 0; notes that cite nothing count as well
     */
    public record Placed(int list, int note, ParsedReference reference) {}

    /**
     * Where back-reference words lead.
     *
     * @param work the work of the reference that is meant, or null where none or no single one is
     * @param rule the rule that followed the words
     * @param finding why there is no work, or null
     */
    public record Link<W>(W work, String rule, ReferenceFinding finding) {}

    /** The references in their order; "idem" before another title has become the name of the author before. */
    public static List<ParsedReference> withAuthors(List<Placed> references) {
        Map<Integer, List<CslName>> before = new HashMap<>();
        List<ParsedReference> named = new ArrayList<>();
        for (Placed placed : references) {
            ParsedReference reference = placed.reference();
            List<CslName> authors = before.getOrDefault(placed.list(), List.of());
            if (reference.backReference().filter(BackReference.IDEM::equals).isPresent()
                    && reference.namesTitle()
                    && !authors.isEmpty()) {
                reference = reference.byTheSame(authors);
            }
            if (!reference.authors().isEmpty()) {
                before.put(placed.list(), reference.authors());
            }
            named.add(reference);
        }
        return named;
    }

    /**
     * Follows each reference that sends back.
     *
     * @param workOf the work that a reference names by itself, by its index; null for none
     * @return for each reference where it leads; empty for those that do not send back
     */
    public static <W> List<Optional<Link<W>>> follow(List<Placed> references, IntFunction<W> workOf) {
        Map<Integer, Trail<W>> trails = new HashMap<>();
        List<Optional<Link<W>>> links = new ArrayList<>();
        for (int n = 0; n < references.size(); n++) {
            Placed placed = references.get(n);
            Trail<W> trail = trails.computeIfAbsent(placed.list(), list -> new Trail<>());
            trail.enter(placed.note());
            W own = workOf.apply(n);
            Optional<Link<W>> link = own == null
                    ? placed.reference().backReference().map(back -> trail.follow(back, placed.reference()))
                    : Optional.empty();
            trail.leave(placed.reference(), link.map(Link::work).orElse(own));
            links.add(link);
        }
        return links;
    }

    /** What was cited so far in one list. */
    private static final class Trail<W> {
        private int note = Integer.MIN_VALUE;
        /** The works of the note before, and of this note so far; null for a reference without one. */
        private List<W> before = List.of();

        private List<W> here = new ArrayList<>();
        private final Map<String, Map<W, Set<String>>> titlesByFamily = new HashMap<>();

        void enter(int next) {
            if (next != note) {
                before = next == note + 1 ? here : List.of();
                here = new ArrayList<>();
                note = next;
            }
        }

        void leave(ParsedReference reference, W work) {
            here.add(work);
            if (work == null) {
                return;
            }
            String title = NameLikeness.fold(reference.title().orElse(""));
            for (CslName author : reference.authors()) {
                titlesByFamily
                        .computeIfAbsent(NameLikeness.fold(author.filedUnder()), family -> new HashMap<>())
                        .computeIfAbsent(work, cited -> new LinkedHashSet<>())
                        .add(title);
            }
        }

        Link<W> follow(BackReference back, ParsedReference reference) {
            Set<W> meant = reference.authors().isEmpty() ? justBefore() : ofAuthor(reference);
            if (meant.size() == 1 && !meant.contains(null)) {
                return new Link<>(meant.iterator().next(), back.rule(), null);
            }
            ReferenceFinding.Code code = meant.size() > 1
                    ? ReferenceFinding.Code.BACK_REFERENCE_AMBIGUOUS
                    : ReferenceFinding.Code.BACK_REFERENCE_UNRESOLVED;
            return new Link<>(null, back.rule(), new ReferenceFinding(code, reference.raw()));
        }

        private Set<W> justBefore() {
            if (!here.isEmpty()) {
                Set<W> last = new LinkedHashSet<>();
                last.add(here.get(here.size() - 1));
                return last;
            }
            return new LinkedHashSet<>(before);
        }

        private Set<W> ofAuthor(ParsedReference reference) {
            Map<W, Set<String>> titles = titlesByFamily.getOrDefault(
                    NameLikeness.fold(reference.authors().get(0).filedUnder()), Map.of());
            String asked = NameLikeness.fold(reference.title().orElse(""));
            if (asked.isEmpty()) {
                return titles.keySet();
            }
            Set<W> named = new LinkedHashSet<>();
            titles.forEach((work, known) -> {
                if (known.stream().filter(Objects::nonNull).anyMatch(title -> title.startsWith(asked))) {
                    named.add(work);
                }
            });
            return named;
        }
    }
}
