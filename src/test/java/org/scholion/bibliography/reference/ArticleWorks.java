package org.scholion.bibliography.reference;

import java.util.List;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.key.TakenKeys;

/** The works that the third article cites, as test material for the formats. */
public final class ArticleWorks {
    private ArticleWorks() {}

    public static List<KeyedItem> keyed() {
        List<CslItem> items = new WorkMatcher()
                .match(ArticleNotes.references()).works().stream()
                        .map(WorkGroup::item)
                        .toList();
        TakenKeys keys = new TakenKeys(List.of());
        return items.stream().map(item -> new KeyedItem(keys.give(item), item)).toList();
    }
}
