package org.scholion.web.bibliography;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.bibliography.Facet;
import org.scholion.bibliography.FacetChoice;
import org.scholion.bibliography.WorkFacets;
import org.scholion.bibliography.collection.WorkFilter;
import org.scholion.document.Document;
import org.scholion.web.shared.Wording;

/** All facets of the page, those of works and those that other rooms know of. */
public class FacetForms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FacetForm used = new FacetForm("used");
    private final FacetForm noted = new FacetForm(FacetWords.NOTED);
    private final TagFacetForm tags = new TagFacetForm();
    private final ArrayList<FacetForm> all = new ArrayList<>();

    FacetForms() {
        all.add(tags);
        all.add(used);
        for (Facet facet : List.of(Facet.TYPE, Facet.LANGUAGE, Facet.SCRIPT, Facet.DECADE)) {
            all.add(new FacetForm(facet.word()));
        }
        all.add(noted);
        all.add(new FacetForm(Facet.ORIGIN.word()));
        all.add(new FacetForm(Facet.UNKNOWN.word()));
    }

    public List<FacetForm> getAll() {
        return all;
    }

    /** All but the tags. */
    public List<FacetForm> getOthers() {
        return all.subList(1, all.size());
    }

    public TagFacetForm getTags() {
        return tags;
    }

    /** The facet of a name. */
    public FacetForm get(String name) {
        return all.stream()
                .filter(facet -> facet.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many values are chosen. */
    public int getChosenCount() {
        return all.stream().mapToInt(facet -> facet.getChosen().length).sum();
    }

    void forget() {
        all.forEach(facet -> facet.setChosen(null));
    }

    /** What is chosen here, for some words in a collection. */
    WorkFilter filter(String words, UUID collection) {
        FacetChoice choice = FacetChoice.ALL;
        for (Facet facet : Facet.values()) {
            choice = choice.with(facet, get(facet.word()).wanted());
        }
        // Both chosen is as good as neither.
        Boolean cited = used.getChosen().length == 1 ? Boolean.valueOf(used.getChosen()[0]) : null;
        return new WorkFilter(
                words,
                choice,
                cited,
                Set.copyOf(tags.wanted()),
                collection,
                noted.wanted().stream().map(FacetForms::id).collect(Collectors.toSet()));
    }

    /** The id of a document that an address names. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            // The id that no document has: the list is empty, as for any document that is not there.
            return new UUID(0, 0);
        }
    }

    /** Shows numbers. */
    void show(WorkRows.Counts counts, Wording wording) {
        tags.show(counts.tags());
        used.clear();
        used.add("true", wording.text("facet.used.true"), counts.cited());
        used.add("false", wording.text("facet.used.false"), counts.uncited());
        noted.clear();
        counts.byDocument().entrySet().stream()
                .filter(entry -> counts.documentOf().containsKey(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<UUID, Long> entry) ->
                        title(counts.documentOf().get(entry.getKey()))))
                .forEach(entry -> noted.add(
                        entry.getKey().toString(), title(counts.documentOf().get(entry.getKey())), entry.getValue()));
        for (Facet facet : Facet.values()) {
            FacetForm form = get(facet.word());
            form.clear();
            Comparator<Map.Entry<String, Long>> order = facet == Facet.DECADE
                    ? Comparator.comparing(entry -> -Integer.parseInt(entry.getKey()) % WorkFacets.NO_YEAR)
                    : Map.Entry.<String, Long>comparingByValue().reversed();
            counts.facets().of(facet).entrySet().stream()
                    .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                    .forEach(
                            entry -> form.add(entry.getKey(), label(facet, entry.getKey(), wording), entry.getValue()));
        }
    }

    private static String title(Document document) {
        return document.description().title();
    }

    private static String label(Facet facet, String value, Wording wording) {
        return switch (facet) {
            case TYPE -> wording.textOr("type." + value, value);
            case LANGUAGE ->
                value.equals(WorkFacets.NO_LANGUAGE) ? wording.text("facet.notSaid") : wording.language(value);
            case SCRIPT ->
                value.equals(WorkFacets.NO_SCRIPT)
                        ? wording.text("facet.noTitle")
                        : new Locale.Builder().setScript(value).build().getDisplayScript();
            case DECADE ->
                value.equals(String.valueOf(WorkFacets.NO_YEAR))
                        ? wording.text("value.unknown")
                        : wording.text("facet.decadeOf", value);
            case ORIGIN -> wording.text("facet.origin." + value);
            case UNKNOWN -> wording.textOr("field." + value, value);
        };
    }
}
