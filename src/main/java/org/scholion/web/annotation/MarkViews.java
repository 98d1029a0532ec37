package org.scholion.web.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.Mark;
import org.scholion.annotation.Marks;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.passage.PlacementState;
import org.scholion.document.Document;
import org.scholion.shared.Page;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Shown;
import org.scholion.web.shared.LiveMarks;
import org.scholion.web.shared.PersonView;
import org.scholion.web.shared.RevisionFacts;
import org.scholion.web.shared.Revisions;
import org.scholion.web.shared.Words;

/** Shows where annotations of one document lie; authors and tags are named once for a whole page of them. */
@ApplicationScoped
public class MarkViews implements LiveMarks {
    private final Marks marks;
    private final People people;
    private final Revisions revisions;
    private final Concepts concepts;

    @Inject
    public MarkViews(Marks marks, People people, Revisions revisions, Concepts concepts) {
        this.marks = marks;
        this.people = people;
        this.revisions = revisions;
        this.concepts = concepts;
    }

    /**
     * A page of marks.
     *
     * @param revisionId the revision that their places are shown in
     * @param after id of the last one that is known, or null
     */
    MarkPage of(Actor viewer, Document document, UUID revisionId, UUID after) {
        Page<Mark> page = marks.list(viewer, document, revisionId, after);
        return page(page, marks.tags(viewer, document, page.items()), viewer.id(), revisionId);
    }

    @Override
    @Transactional
    public Found of(Document document, UUID revisionId, UUID viewerId, Collection<UUID> ids) {
        List<Mark> found = marks.choose(document, revisionId, viewerId, ids);
        Set<UUID> there = found.stream().map(Mark::id).collect(Collectors.toSet());
        Map<UUID, List<NoteTag>> tagged = marks.tags(document, viewerId, found);
        return new Found(
                page(new Page<>(found, null), tagged, viewerId, revisionId),
                ids.stream().filter(id -> !there.contains(id)).toList());
    }

    private MarkPage page(Page<Mark> page, Map<UUID, List<NoteTag>> tagged, UUID viewerId, UUID revisionId) {
        List<UUID> authors =
                page.items().stream().map(Mark::authorId).distinct().toList();
        List<NoteTag> tags =
                NoteTag.sorted(tagged.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<UUID, Integer> authorPlaces = placesOf(authors);
        Map<NoteTag, Integer> tagPlaces = placesOf(tags);
        Set<UUID> used = Stream.concat(page.items().stream().map(Mark::revisionId), Stream.of(revisionId))
                .collect(Collectors.toSet());
        Map<UUID, RevisionFacts> facts = revisions.find(used);
        int shown = facts.get(revisionId).number();
        List<MarkView> items = page.items().stream()
                .map(mark -> new MarkView(
                        mark.id(),
                        Words.of(mark.kind()),
                        Words.of(mark.visibility()),
                        Words.of(mark.status()),
                        authorPlaces.get(mark.authorId()),
                        mark.authorId().equals(viewerId),
                        tagged.getOrDefault(mark.id(), List.of()).stream()
                                .map(tagPlaces::get)
                                .sorted()
                                .toList(),
                        facts.get(mark.revisionId()).number(),
                        mark.start(),
                        mark.end(),
                        mark.revisionId().equals(revisionId) && mark.state() == null ? null : spot(mark, shown),
                        mark.version()))
                .toList();
        return new MarkPage(people(authors), views(tags), items, page.next());
    }

    private static MarkView.Spot spot(Mark mark, int shown) {
        PlacementState state = mark.state() == null ? PlacementState.PENDING : mark.state();
        return new MarkView.Spot(shown, mark.placedStart(), mark.placedEnd(), Words.of(state));
    }

    private List<PersonView> people(Collection<UUID> authors) {
        Map<UUID, Actor> known = people.find(authors);
        return authors.stream().map(id -> PersonView.of(id, known)).toList();
    }

    private List<NoteTagView> views(List<NoteTag> tags) {
        Map<UUID, Shown> named = concepts.shown(
                tags.stream().map(NoteTag::conceptId).filter(Objects::nonNull).toList());
        return tags.stream().map(tag -> NoteTagView.of(tag, named)).toList();
    }

    private static <T> Map<T, Integer> placesOf(List<T> items) {
        return IntStream.range(0, items.size()).boxed().collect(Collectors.toMap(items::get, Function.identity()));
    }
}
