package org.scholion.annotation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How words are spelled that notes are tagged with. */
public interface TagSpellings {

    /**
     * How some words are spelled on notes that a person may see; those of others' private notes are not told.
     *
     * @param folds folded words
     * @return spellings by folded word; words that are not found are left out
     */
    Map<String, String> find(UUID projectId, UUID personId, Collection<String> folds);
}
