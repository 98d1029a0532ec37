package org.scholion.bibliography.csl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Cite;
import org.scholion.bibliography.format.CitedNote;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;
import org.scholion.bibliography.style.PackagedStyles;
import org.scholion.bibliography.style.StyleSource;

/** Sets citations in CSL styles, around the works of which a style knows nothing to say. */
@ApplicationScoped
public class CslRenderer implements CitationRenderer {
    private static final int KEPT = 24;
    private static final int LONGEST_ABBREVIATION = "trans.".length();

    private static final Pattern FULL_STOP = Pattern.compile("\\.([”’]*)$");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:\\bet al|\\beds?|\\bvols?|\\btrans|\\b\\p{Lu}|\\bJr|\\bSr|\\bInc|\\bCo)\\.$");

    private final StyleCache styles = new StyleCache(KEPT);
    private final StyleSource house = PackagedStyles.source(HOUSE_STYLE);

    @Override
    public List<List<Run>> notes(StyleSource style, String locale, List<CitedNote> notes) {
        List<List<Run>> set = new ArrayList<>(styles.get(style, locale).notes(notes));
        for (int i = 0; i < set.size(); i++) {
            List<Cite> cites = notes.get(i).cites();
            if (set.get(i).isEmpty() && !cites.isEmpty()) {
                set.set(i, Run.sentence(bare(cites, Set.of())));
            }
        }
        return List.copyOf(set);
    }

    /**
     * Cites of which a style has too little to go by, with what is known.
     *
     * @param cited the works that were cited before
     */
    private List<Run> bare(List<Cite> cites, Set<String> cited) {
        List<Run> runs = new ArrayList<>();
        for (Cite cite : cites) {
            if (!runs.isEmpty()) {
                runs.add(new Run("; ", false));
            }
            boolean first = !cited.contains(cite.work());
            runs.addAll(
                    ShortForm.isNeeded(cite.item()) || cites.size() == 1
                            ? ShortForm.note(cite.item(), cite.locator(), first)
                            : first ? fullNote(cite.item(), cite.locator()) : shortNote(cite.item(), cite.locator()));
        }
        return Run.joined(runs);
    }

    @Override
    public List<Entry> bibliography(StyleSource style, String locale, List<CslItem> items) {
        return entries(styles.get(style, locale), items, false);
    }

    /** @param chary whether works without a title are always set with what is known of them */
    private static List<Entry> entries(CompiledStyle style, List<CslItem> items, boolean chary) {
        List<Entry> entries = new ArrayList<>();
        if (!style.hasBibliography()) {
            for (int i = 0; i < items.size(); i++) {
                entries.add(new Entry(i, ShortForm.entry(items.get(i))));
            }
            return entries;
        }
        for (CompiledStyle.Line line : style.bibliography(items)) {
            CslItem item = items.get(line.item());
            boolean poor = (chary && ShortForm.isNeeded(item))
                    || Run.plain(line.runs()).isBlank();
            entries.add(new Entry(line.item(), poor ? ShortForm.entry(item) : line.runs()));
        }
        return entries;
    }

    @Override
    public boolean knowsLocale(String locale) {
        return Locales.isKnown(locale);
    }

    @Override
    public List<String> locales() {
        return Locales.all();
    }

    @Override
    public List<Run> fullNote(CslItem item, Locator locator) {
        return houseNotes(List.of(new CitedNote(1, List.of(new Cite("1", item, locator)))))
                .get(0);
    }

    @Override
    public List<Run> shortNote(CslItem item, Locator locator) {
        // Cited long before, and something else in between.
        List<CitedNote> notes = List.of(
                new CitedNote(1, List.of(new Cite("1", item, null))),
                new CitedNote(100, List.of(new Cite("2", ShortForm.ANOTHER, null))),
                new CitedNote(101, List.of(new Cite("1", item, locator))));
        return houseNotes(notes).get(2);
    }

    @Override
    public List<List<Run>> houseNotes(List<CitedNote> notes) {
        List<List<Run>> set = styles.get(house, HOUSE_LOCALE).notes(notes);
        Set<String> cited = new HashSet<>();
        List<List<Run>> ended = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            List<Cite> cites = notes.get(i).cites();
            boolean poor = cites.stream().anyMatch(cite -> ShortForm.isNeeded(cite.item()));
            List<Run> runs = withoutFullStop(set.get(i));
            ended.add(poor || Run.plain(runs).isBlank() ? bare(cites, cited) : runs);
            cites.forEach(cite -> cited.add(cite.work()));
        }
        return List.copyOf(ended);
    }

    private static boolean endsInAbbreviation(String text) {
        // Looking for it from the beginning would take long where much precedes.
        int from = Math.max(0, text.length() - LONGEST_ABBREVIATION - 2);
        return ABBREVIATED
                .matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .find();
    }

    /** Takes away the style's own full stop, also from within closing marks; one that ends an abbreviation stays. */
    private static List<Run> withoutFullStop(List<Run> runs) {
        int last = runs.size() - 1;
        if (last < 0 || endsInAbbreviation(runs.get(last).text())) {
            return runs;
        }
        List<Run> cut = new ArrayList<>(runs);
        cut.set(
                last,
                runs.get(last).with(FULL_STOP.matcher(runs.get(last).text()).replaceAll("$1")));
        return Run.joined(cut);
    }

    @Override
    public List<Run> bibliographyEntry(CslItem item) {
        return bibliography(List.of(item)).get(0).runs();
    }

    @Override
    public List<Entry> bibliography(List<CslItem> items) {
        return entries(styles.get(house, HOUSE_LOCALE), items, true);
    }
}
