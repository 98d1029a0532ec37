package org.scholion.bibliography.csl;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.Locator;

/** One processor with one style. Expensive to make, used again and again, by one thread at a time. */
final class Engine {
    private final Map<String, CSLItemData> items = new LinkedHashMap<>();
    private final CSL processor;
    private final boolean surnames;

    /**
     * @param surnames whether the style prints surnames only
     * @throws UncheckedIOException if the processor cannot read the style
     */
    Engine(String styleXml, boolean surnames) {
        this.surnames = surnames;
        try {
            processor = new CSL(new Items(), styleXml, "en-US");
        } catch (IOException e) {
            throw new UncheckedIOException("A packaged citation style cannot be read", e);
        }
        processor.setOutputFormat("html");
    }

    private final class Items implements ItemDataProvider {
        @Override
        public CSLItemData retrieveItem(String id) {
            return items.get(id);
        }

        @Override
        public Collection<String> getIds() {
            return items.keySet();
        }
    }

    /** HTML of a note that cites one item. */
    String note(CslItem item, Locator locator) {
        start(List.of(item));
        CSLCitationItemBuilder cited = new CSLCitationItemBuilder("0");
        if (locator != null) {
            cited.locator(locator.value()).label(label(locator));
        }
        return processor.makeCitation(new CSLCitation(cited.build())).get(0).getText();
    }

    /**
     * An entry of a bibliography.
     *
     * @param item position in the list that was given
     */
    record Line(int item, String html) {}

    /** A bibliography, sorted by the style; the HTML is empty where the style prints nothing of an item. */
    List<Line> bibliography(List<CslItem> list) {
        List<String> entries = entries(list);
        // The processor tells no ids with the entries, but it sorts its registered items as it sorts them.
        List<Integer> order = processor.getRegisteredItems().stream()
                .map(item -> Integer.valueOf(item.getId()))
                .toList();
        boolean complete = entries.size() == order.size();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int position = order.get(i);
            // Empty entries are dropped, and nothing tells which: then each is set by itself.
            String html = complete ? entries.get(i) : String.join("", entries(List.of(list.get(position))));
            lines.add(new Line(position, html));
        }
        return lines;
    }

    private List<String> entries(List<CslItem> list) {
        start(list);
        processor.registerCitationItems(items.keySet());
        return List.of(processor.makeBibliography().getEntries());
    }

    private void start(List<CslItem> list) {
        processor.reset();
        items.clear();
        for (int i = 0; i < list.size(); i++) {
            String id = String.valueOf(i);
            items.put(id, CiteprocItem.of(id, list.get(i), surnames));
        }
    }

    private static CSLLabel label(Locator locator) {
        String name = locator.label().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (CSLLabel label : CSLLabel.values()) {
            if (label.name().equals(name)) {
                return label;
            }
        }
        return CSLLabel.PAGE;
    }
}
