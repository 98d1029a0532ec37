package org.scholion.annotation.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Folding;
import org.scholion.shared.Page;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Shown;
import org.scholion.vocabulary.VocabularyRepository;

/** The tags of a project: those that its notes have, as far as a person sees them, and those that can be given. */
@ApplicationScoped
public class AnnotationTags {
    /** How many tags are suggested. */
    public static final int MOST_SUGGESTED = 20;

    private final TagRepository kept;
    private final Concepts concepts;
    private final Permissions permissions;

    @Inject
    public AnnotationTags(TagRepository kept, Concepts concepts, Permissions permissions) {
        this.kept = kept;
        this.concepts = concepts;
        this.permissions = permissions;
    }

    /**
     * A tag.
     *
     * @param label the word, or the concept's label
     * @param conceptId null for a word
     * @param shown how the concept is shown; null for a word
     * @param notes how many notes that the person may see have it
     * @param found the label by which it was found, where that is another one; null otherwise
     */
    public record Listed(String label, UUID conceptId, Shown shown, long notes, String found) {
        private String key() {
            return Folding.fold(label) + "\n" + (conceptId == null ? "" : conceptId);
        }
    }

    /**
     * A page of the tags that notes have, in the order of their folded labels.
     *
     * @param prefix how they begin, folded or not; null for all
     * @param after the cursor that the page before gave out, or null
     */
    @Transactional
    public Page<Listed> list(Actor actor, UUID projectId, String prefix, String after, int limit) {
        permissions.require(actor, projectId, Right.READ);
        if (limit < 1 || limit > Page.Request.MAXIMUM) {
            throw new Problem.InvalidInput("limit", "A page holds 1 to " + Page.Request.MAXIMUM + " items.");
        }
        String beginning = Folding.fold(prefix == null ? "" : prefix);
        List<Listed> rows = used(actor, projectId).stream()
                .filter(tag -> Folding.fold(tag.label()).startsWith(beginning))
                .filter(tag -> after == null || after.isBlank() || tag.key().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, Listed::key);
    }

    private List<Listed> used(Actor actor, UUID projectId) {
        List<TagRepository.Count> counts = kept.count(projectId, actor.id());
        Map<UUID, Shown> shown = concepts.shown(counts.stream()
                .map(TagRepository.Count::conceptId)
                .filter(Objects::nonNull)
                .toList());
        return counts.stream()
                .map(count -> listed(count, shown))
                .sorted(Comparator.comparing(Listed::key))
                .toList();
    }

    private static Listed listed(TagRepository.Count count, Map<UUID, Shown> shown) {
        Shown concept = count.conceptId() == null ? null : shown.get(count.conceptId());
        String label = concept == null ? Objects.requireNonNullElse(count.word(), "") : concept.label();
        return new Listed(label, count.conceptId(), concept, count.notes(), null);
    }

    /**
     * What a person who has typed some letters may mean: concepts by any of their labels, and words that are in use.
     *
     * @param typed in any script; empty for what is used most
     */
    @Transactional
    public List<Listed> suggest(Actor actor, UUID projectId, String typed) {
        permissions.require(actor, projectId, Right.READ);
        String fold = Folding.fold(typed == null ? "" : typed);
        List<Listed> used = used(actor, projectId);
        List<VocabularyRepository.Match> matches = concepts.search(actor, projectId, typed, MOST_SUGGESTED);
        Map<UUID, Shown> shown = concepts.shown(
                matches.stream().map(VocabularyRepository.Match::id).toList());
        List<Ranked> ranked = new ArrayList<>();
        Set<UUID> met = new HashSet<>();
        for (VocabularyRepository.Match match : matches) {
            Shown concept = shown.get(match.id());
            met.add(match.id());
            long notes = used.stream()
                    .filter(tag -> match.id().equals(tag.conceptId()))
                    .mapToLong(Listed::notes)
                    .sum();
            String found = match.found().equals(concept.label()) ? null : match.found();
            ranked.add(new Ranked(
                    new Listed(concept.label(), match.id(), concept, notes, fold.isEmpty() ? null : found),
                    match.fold().startsWith(fold)));
        }
        used.stream()
                .filter(tag -> tag.conceptId() == null || !tag.shown().retired() && !met.contains(tag.conceptId()))
                .filter(tag -> Folding.fold(tag.label()).contains(fold))
                .forEach(tag ->
                        ranked.add(new Ranked(tag, Folding.fold(tag.label()).startsWith(fold))));
        return ranked.stream()
                .sorted(Comparator.comparing(Ranked::begins)
                        .thenComparing(one -> one.tag().notes())
                        .reversed()
                        .thenComparing(one -> one.tag().key()))
                .map(Ranked::tag)
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** @param begins whether it begins with what was typed */
    private record Ranked(Listed tag, boolean begins) {}
}
