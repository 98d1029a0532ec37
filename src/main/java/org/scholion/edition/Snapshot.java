package org.scholion.edition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.bibliography.Work;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.document.Block;
import org.scholion.document.Document;
import org.scholion.document.Revision;
import org.scholion.review.Decision;
import org.scholion.shared.CodePointText;
import org.scholion.shared.TextRange;

/**
 * Everything that goes into an edition, as it stands at one moment: the current revision, the annotations that the
 * project sees, and the approved citations with their claims and works. Nothing private is in it.
 *
 * @param placed where what is in it stands, by the anchor's id
 * @param unplaced annotations and approved citations that are left out because it is not sure where their words are
 * @param citations the approved citations by claim, claims in the order of the text
 * @param approvals the decision that approved each citation, by the citation's id
 * @param works the works cited, by the ids that the citations name: a merged work's id leads to the one it went into
 * @param keys their citation keys, by id
 * @param people who wrote and approved, by id
 */
public record Snapshot(
        Document document,
        Revision revision,
        CodePointText text,
        List<Block> blocks,
        List<Annotation> annotations,
        Map<UUID, TextRange> placed,
        int unplaced,
        Map<Claim, List<Citation>> citations,
        Map<UUID, Decision> approvals,
        Map<UUID, Work> works,
        Map<UUID, String> keys,
        Map<UUID, Actor> people) {

    public Snapshot {
        Map<Claim, List<Citation>> inOrder = new LinkedHashMap<>();
        citations.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Claim, List<Citation>> entry) -> lastEnd(entry.getKey(), placed))
                        .thenComparing(entry -> entry.getKey().id()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        citations = inOrder;
    }

    /** Where the passage ends that ends last in the text: there the footnote goes. */
    private static int lastEnd(Claim claim, Map<UUID, TextRange> placed) {
        return claim.passages().stream()
                .mapToInt(anchor -> placed.get(anchor.id()).end())
                .max()
                .orElseThrow();
    }

    /** The claims, in the order of the text. */
    List<Claim> claims() {
        return List.copyOf(citations.keySet());
    }

    int citationCount() {
        return citations.values().stream().mapToInt(List::size).sum();
    }

    /** The works cited, in filing order. */
    List<Work> worksInOrder() {
        return works.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Work::sortKey).thenComparing(Work::id))
                .toList();
    }

    /** What nobody knows of the works cited; works of which nothing is missing are left out. */
    List<MissingFields> missing(References references) {
        return worksInOrder().stream()
                .filter(work -> !work.unknown().isEmpty())
                .map(work -> new MissingFields(keys.get(work.id()), references.label(work), work.unknown()))
                .toList();
    }

    String nameOf(UUID personId) {
        return people.get(personId).name();
    }
}
