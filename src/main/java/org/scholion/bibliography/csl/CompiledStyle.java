package org.scholion.bibliography.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitePosition;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.style.StyleNode;

/**
 * A style in a language, ready to set citations and bibliographies by CSL 1.0.2. It does not change and is shared
 * between threads; what a setting needs to remember lives in its own {@link Scope}.
 */
final class CompiledStyle {
    private static final int NEAR = 5;

    private final Settings settings;
    private final NameOptions bibliographyNames;
    private final CitationLayout citation;
    private final List<Part> bibliography;
    private final Dress bibliographyDress;
    private final Sorting bibliographySorting;
    private final boolean fieldAligned;
    private final String authorSubstitute;
    private final Telling telling;
    private final int nearDistance;

    CompiledStyle(StyleNode style, Terms terms) {
        settings = Settings.of(style, terms);
        StyleCompiler compiler = new StyleCompiler(style, settings);
        NameOptions names = new NameOptions(Map.of()).inside(style);
        StyleNode citationNode = style.child("citation").orElseThrow();
        citation = new CitationLayout(citationNode, compiler, settings, names.inside(citationNode));
        telling = Telling.of(style, citationNode);
        String near = citationNode.get("near-note-distance", "");
        nearDistance = near.matches("\\d{1,4}") ? Integer.parseInt(near) : NEAR;
        StyleNode list = style.child("bibliography").orElse(null);
        bibliographyNames = list == null ? names : names.inside(list);
        StyleNode layout = list == null ? null : list.child("layout").orElseThrow();
        bibliography = layout == null ? null : compiler.parts(layout);
        bibliographyDress = layout == null ? null : Dress.of(layout);
        bibliographySorting = list == null ? null : Sorting.of(list, compiler, settings, bibliographyNames);
        fieldAligned = list != null && list.has("second-field-align");
        authorSubstitute = list == null ? null : list.get("subsequent-author-substitute");
    }

    /** Whether the style has bibliographies: some styles for notes do not. */
    boolean hasBibliography() {
        return bibliography != null;
    }

    /**
     * An entry of a bibliography.
     *
     * @param item position in the list that was given
     */
    record Line(int item, List<Run> runs) {}

    /** The bibliography of some items, as the style sorts them; the runs are empty where it prints nothing of an item. */
    List<Line> bibliography(List<CslItem> items) {
        if (bibliography == null) {
            throw new IllegalStateException("The style has no bibliography");
        }
        List<Subject> subjects = registered(items);
        List<Line> lines = new ArrayList<>();
        String before = null;
        for (Subject subject : subjects) {
            Scope scope = new Scope(settings, subject, Scope.Area.BIBLIOGRAPHY, bibliographyNames);
            Words words = entry(scope);
            String names = scope.firstNames();
            if (authorSubstitute != null && names != null && names.equals(before)) {
                words = entry(new Scope(settings, subject, Scope.Area.BIBLIOGRAPHY, bibliographyNames)
                        .replacingNames(authorSubstitute));
            }
            before = names;
            lines.add(new Line(subject.place(), Finish.runs(words, settings.terms())));
        }
        return lines;
    }

    private Words entry(Scope scope) {
        Words words = new Words();
        for (int i = 0; i < bibliography.size(); i++) {
            bibliography.get(i).write(scope, words);
            if (i == 0 && fieldAligned && !words.isEmpty()) {
                words.mark(Words.Kind.MARGIN);
            }
        }
        if (!words.isEmpty()) {
            bibliographyDress.layout(scope, words);
        }
        return words;
    }

    /** The items in the order of the bibliography, numbered and told apart. */
    private List<Subject> registered(List<CslItem> items) {
        List<Subject> subjects = new ArrayList<>();
        for (CslItem item : items) {
            subjects.add(new Subject(item, subjects.size()));
        }
        if (bibliographySorting != null) {
            List<Subject> sorted = bibliographySorting.sorted(subjects);
            subjects.clear();
            for (Subject subject : sorted) {
                subjects.add(subject.numbered(subjects.size() + 1));
            }
        }
        return telling.isNeeded() ? telling.apart(subjects, memoised()) : subjects;
    }

    private Function<Subject, String> memoised() {
        Map<Subject, String> known = new HashMap<>();
        return subject -> known.computeIfAbsent(subject, asked -> {
            // Whoever points back to a note of its own is told apart by that.
            CitePosition position = settings.note()
                    ? new CitePosition(CitePosition.Kind.SUBSEQUENT, true, asked.place() + 1)
                    : CitePosition.ALONE;
            return citation.cite(asked.cited(null, position)).plain();
        });
    }

    /** The citations of a sequence of notes or other places, in their order. */
    List<List<Run>> notes(List<CitedNote> notes) {
        Map<String, CslItem> items = new LinkedHashMap<>();
        notes.forEach(note -> note.cites().forEach(cite -> items.putIfAbsent(cite.work(), cite.item())));
        List<String> works = List.copyOf(items.keySet());
        Map<String, Subject> subjects = new HashMap<>();
        for (Subject subject : registered(List.copyOf(items.values()))) {
            subjects.put(works.get(subject.place()), subject);
        }
        List<List<CitePosition>> positions = CitePosition.of(notes, nearDistance);
        List<List<Run>> set = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            List<CitationLayout.Placed> placed = new ArrayList<>();
            for (int j = 0; j < notes.get(i).cites().size(); j++) {
                Cite cite = notes.get(i).cites().get(j);
                Subject subject = subjects.get(cite.work())
                        .cited(cite.locator(), positions.get(i).get(j));
                placed.add(new CitationLayout.Placed(cite, subject));
            }
            set.add(Finish.runs(citation.write(placed), settings.terms()));
        }
        return set;
    }
}
