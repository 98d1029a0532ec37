package org.scholion.sourcenote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scholion.bibliography.reference.BackReferences;
import org.scholion.bibliography.reference.CitedReference;
import org.scholion.bibliography.reference.ReferenceFinding;
import org.scholion.bibliography.reference.WorkGroup;
import org.scholion.bibliography.reference.WorkMatcher;

/**
 * The works that some notes cite, by their own words and by those of the project's notes before.
 *
 * @param groups the works, in the order of their first references
 * @param known for each work its id, where the project has it
 * @param links for each reference, in the notes' order, where back-reference words lead; empty where there are none
 * @param groupOf for each reference the index of its work, or -1
 */
record NoteWorks(
        List<WorkGroup> groups,
        List<Optional<UUID>> known,
        List<Optional<BackReferences.Link<Integer>>> links,
        List<Integer> groupOf) {
    /** The rule of references that share a work by what they say of it. */
    private static final String SAME_WORK = "same-work";

    private static final String NEW = "note:";

    static NoteWorks of(List<NoteReading.Read> read, KnownReferences before) {
        List<CitedReference> all = new ArrayList<>(before.references());
        for (int n = 0; n < read.size(); n++) {
            all.add(new CitedReference(NEW + n, read.get(n).reference()));
        }
        List<WorkGroup> groups = new WorkMatcher()
                .match(all).works().stream()
                        .filter(group -> group.sources().stream().anyMatch(source -> source.startsWith(NEW)))
                        .toList();
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            for (String source : groups.get(g).sources()) {
                if (source.startsWith(NEW)) {
                    groupOf.put(reference(source), g);
                }
            }
        }
        List<Optional<BackReferences.Link<Integer>>> links = BackReferences.follow(
                read.stream().map(NoteReading.Read::placed).toList(), groupOf::get);
        List<Integer> workOf = new ArrayList<>();
        for (int n = 0; n < read.size(); n++) {
            Integer followed = links.get(n).map(BackReferences.Link::work).orElse(null);
            workOf.add(groupOf.getOrDefault(n, followed == null ? -1 : followed));
        }
        return new NoteWorks(
                groups, groups.stream().map(group -> known(group, before)).toList(), links, workOf);
    }

    /** The index of the reference that a member of a group stands for; only members that are new have one. */
    static int reference(String source) {
        return Integer.parseInt(source.substring(NEW.length()));
    }

    static boolean isNew(String source) {
        return source.startsWith(NEW);
    }

    /** The work that a group belongs to: one of its members was known before, or the same words cited it before. */
    private static Optional<UUID> known(WorkGroup group, KnownReferences before) {
        return group.sources().stream()
                .map(KnownReferences::work)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> group.members().stream()
                        .map(member -> before.workOf(member.reference()).orElse(null))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** Which rule ties a reference to its work, or failed to. */
    String rule(int reference) {
        return links.get(reference).map(BackReferences.Link::rule).orElse(SAME_WORK);
    }

    /** Why a reference that sends back has no work. */
    List<ReferenceFinding> findings(int reference) {
        return links.get(reference)
                .map(BackReferences.Link::finding)
                .map(List::of)
                .orElse(List.of());
    }
}
