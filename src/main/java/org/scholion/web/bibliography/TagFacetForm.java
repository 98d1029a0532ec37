package org.scholion.web.bibliography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scholion.bibliography.SortKey;
import org.scholion.bibliography.collection.CollectionRepository.TagCount;

/** The tags beside the table: of works with all that are chosen, how many have each. Values are folded words. */
public class TagFacetForm extends FacetForm {
    /** How many tags are offered at once, those on most works. */
    static final int MOST = 60;

    private static final long serialVersionUID = 1L;

    private int left;

    TagFacetForm() {
        super("tag");
    }

    /** @param tags all of them, in alphabetical order */
    void show(List<TagCount> tags) {
        clear();
        Set<String> most = tags.stream()
                .sorted(Comparator.comparingLong(TagCount::works).reversed())
                .limit(MOST)
                .map(TagCount::fold)
                .collect(Collectors.toSet());
        most.addAll(wanted());
        tags.stream().filter(tag -> most.contains(tag.fold())).forEach(tag -> add(tag.fold(), tag.word(), tag.works()));
        left = (int) tags.stream()
                .filter(tag -> tag.works() > 0 && !most.contains(tag.fold()))
                .count();
    }

    /** Has one tag stand for another that was chosen; null for none. */
    void replace(String word, String other) {
        List<String> folds = new ArrayList<>(wanted());
        if (folds.remove(SortKey.fold(word)) && other != null) {
            folds.add(SortKey.fold(other));
        }
        setChosen(folds.toArray(String[]::new));
    }

    /** How many further tags the works that are shown have. */
    @Override
    public int getLeft() {
        return left;
    }

    /** One tag is worth showing: it tells which works have it. */
    @Override
    public boolean isShown() {
        return !getItems().isEmpty() || getChosen().length > 0;
    }

    /** In addresses people may type tags as they are written. */
    @Override
    public void setWord(String word) {
        setChosen(
                word == null
                        ? null
                        : Arrays.stream(word.split(","))
                                .map(SortKey::fold)
                                .filter(fold -> !fold.isEmpty())
                                .toArray(String[]::new));
    }
}
