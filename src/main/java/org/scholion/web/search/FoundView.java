package org.scholion.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.search.Fragment;
import org.scholion.search.Hit;
import org.scholion.search.IndexEntry;
import org.scholion.search.IndexProgress;
import org.scholion.search.SearchAnswer;
import org.scholion.web.shared.PersonView;

/**
 * Something that was found.
 *
 * @param id of the thing: an annotation, a claim, a work, a name, a source note; of a passage its document
 * @param address path of the page that shows it
 * @param document the document that it stands in, or null
 * @param author who wrote it, or null
 * @param title with what was looked for in it; empty where it has none
 * @param fragments pieces of its text, each cut into what was looked for and what stands around it
 */
public record FoundView(
        String type,
        String id,
        String address,
        DocumentView document,
        PersonView author,
        String kind,
        List<String> statuses,
        PlaceView place,
        List<PartView> title,
        List<FragmentView> fragments) {

    /** A document that something stands in. */
    public record DocumentView(String slug, String title) {}

    /**
     * Where in the document's text, in code points of a revision.
     *
     * @param block ordinal of the block; null where it is no block's
     */
    public record PlaceView(String revision, Integer block, int start, int end) {}

    /** Plain text, and whether it was looked for. */
    public record PartView(String text, boolean hit) {}

    /** A piece of text. */
    public record FragmentView(List<PartView> parts) {}

    /** A value by which hits can be narrowed. */
    public record ValueView(String value, String label, long count, boolean chosen) {}

    /** A property by which hits can be narrowed. */
    public record FacetView(String name, List<ValueView> values) {}

    /**
     * What the index is good for.
     *
     * @param state {@code starting}, {@code filling}, {@code ready} or {@code unavailable}
     * @param percent how much of it is filled
     */
    public record IndexView(String state, int percent) {

        static IndexView of(IndexProgress.State state) {
            return new IndexView(
                    state.phase().name().toLowerCase(Locale.ROOT), state.isComplete() ? 100 : state.percent());
        }
    }

    /** One page of hits. */
    public record FoundList(List<FoundView> items, String next, long total, List<FacetView> facets, IndexView index) {

        static FoundList of(SearchAnswer answer, Map<String, String> addresses) {
            return new FoundList(
                    answer.hits().stream()
                            .map(hit ->
                                    FoundView.of(hit, addresses.get(hit.found().id())))
                            .toList(),
                    answer.next() == null ? null : answer.next().token(),
                    answer.total(),
                    answer.facets().entrySet().stream()
                            .map(facet -> new FacetView(
                                    facet.getKey().token(),
                                    facet.getValue().stream()
                                            .map(each -> new ValueView(
                                                    each.value(), each.label(), each.count(), each.chosen()))
                                            .toList()))
                            .toList(),
                    IndexView.of(answer.index()));
        }
    }

    static FoundView of(Hit hit, String address) {
        return new FoundView(
                hit.type().token(),
                hit.objectId().toString(),
                address,
                hit.document() == null
                        ? null
                        : new DocumentView(hit.document().slug(), hit.document().title()),
                hit.author() == null
                        ? null
                        : new PersonView(hit.author().handle(), hit.author().name()),
                hit.found().kind(),
                hit.found().statuses(),
                place(hit.found().place()),
                hit.title() == null ? List.of() : parts(hit.title()),
                hit.fragments().stream()
                        .map(fragment -> new FragmentView(parts(fragment)))
                        .toList());
    }

    private static PlaceView place(IndexEntry.Place place) {
        return place == null || place.revisionId() == null
                ? null
                : new PlaceView(
                        place.revisionId().toString(),
                        place.block() < 0 ? null : place.block(),
                        place.start(),
                        place.end());
    }

    private static List<PartView> parts(Fragment fragment) {
        return fragment.parts().stream()
                .map(part -> new PartView(part.text(), part.hit()))
                .toList();
    }
}
