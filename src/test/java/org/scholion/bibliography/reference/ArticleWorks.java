package org.scholion.bibliography.reference;

import java.util.ArrayList;
import java.util.List;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;

/** The works that the third article cites, as test material for the formats. */
public final class ArticleWorks {
    private ArticleWorks() {}

    public static List<KeyedItem> keyed() {
        List<CslItem> items = new WorkMatcher()
                .match(ArticleNotes.references()).works().stream()
                        .map(WorkGroup::item)
                        .toList();
        List<String> keys = CitationKeys.of(items);
        List<KeyedItem> keyed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            keyed.add(new KeyedItem(keys.get(i), items.get(i)));
        }
        return keyed;
    }
}
