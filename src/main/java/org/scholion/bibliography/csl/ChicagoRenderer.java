package org.scholion.bibliography.csl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.bibliography.format.Run;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;

/**
 * Citations by the Chicago Manual of Style, notes and bibliography, with the packaged CSL styles. Each note is set by
 * itself: which note of a work comes first is the caller's to know, the processor's own memory of it is not used.
 */
@ApplicationScoped
public class ChicagoRenderer implements CitationRenderer {
    private static final Pattern FULL_STOP = Pattern.compile("\\.([”’]*)$");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:\\bet al|\\beds?|\\bvols?|\\btrans|\\b\\p{Lu}|\\bJr|\\bSr|\\bInc|\\bCo)\\.$");

    private final EnginePool full = new EnginePool("chicago-notes-bibliography", false);
    private final EnginePool shortened = new EnginePool("chicago-shortened-notes-bibliography", true);

    @Override
    public List<Run> fullNote(CslItem item, Locator locator) {
        return note(full, item, locator, true);
    }

    @Override
    public List<Run> shortNote(CslItem item, Locator locator) {
        return note(shortened, item, locator, false);
    }

    private static List<Run> note(EnginePool pool, CslItem item, Locator locator, boolean whole) {
        if (ShortForm.isNeeded(item)) {
            return ShortForm.note(item, locator, whole);
        }
        List<Run> runs = withoutFullStop(HtmlRuns.of(pool.with(engine -> engine.note(item, locator))));
        return Run.plain(runs).isBlank() ? ShortForm.note(item, locator, whole) : runs;
    }

    /** Takes away the style's own full stop, also from within closing marks; one that ends an abbreviation stays. */
    private static List<Run> withoutFullStop(List<Run> runs) {
        int last = runs.size() - 1;
        if (last < 0 || ABBREVIATED.matcher(runs.get(last).text()).find()) {
            return runs;
        }
        List<Run> cut = new ArrayList<>(runs);
        String text = FULL_STOP.matcher(runs.get(last).text()).replaceAll("$1");
        cut.set(last, new Run(text, runs.get(last).italic()));
        return Run.joined(cut);
    }

    @Override
    public List<Run> bibliographyEntry(CslItem item) {
        return bibliography(List.of(item)).get(0).runs();
    }

    @Override
    public List<Entry> bibliography(List<CslItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Engine.Line> lines = full.with(engine -> engine.bibliography(items));
        List<Entry> entries = new ArrayList<>();
        for (Engine.Line line : lines) {
            CslItem item = items.get(line.item());
            List<Run> runs = HtmlRuns.of(line.html());
            boolean poor = ShortForm.isNeeded(item) || Run.plain(runs).isBlank();
            entries.add(new Entry(line.item(), poor ? ShortForm.entry(item) : runs));
        }
        return entries;
    }
}
