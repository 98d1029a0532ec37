package org.scholion.annotation.tag;

import java.util.List;
import org.scholion.annotation.TagInput;
import org.scholion.shared.Problem;

/**
 * What somebody wants done to tags on many notes.
 *
 * @param tags those that are renamed, merged, deleted, applied or removed
 * @param into what they become when they are renamed or merged; null otherwise
 * @param filter which notes are meant; all for what concerns a tag everywhere
 * @param expected how many notes the person was told would change, or null
 */
public record TagOrder(TagVerb verb, List<TagInput> tags, TagInput into, NoteFilter filter, Integer expected) {

    public TagOrder {
        if (verb == null) {
            throw new Problem.InvalidInput("act", "Say what is to be done: rename, merge, delete, apply or remove.");
        }
        if (tags.isEmpty()) {
            throw new Problem.InvalidInput("tags", "Say which tags are meant.");
        }
        if (verb == TagVerb.RENAME && tags.size() > 1) {
            throw new Problem.InvalidInput("tags", "One tag is renamed at a time; several are merged.");
        }
        boolean becomes = verb == TagVerb.RENAME || verb == TagVerb.MERGE;
        if (becomes && into == null) {
            throw new Problem.InvalidInput("into", "Say what the tags become.");
        }
        if (verb == TagVerb.RENAME && into.concept() != null) {
            throw new Problem.InvalidInput("into", "A tag is renamed to a word; to make it a concept, merge it.");
        }
        tags = List.copyOf(tags);
        into = becomes ? into : null;
    }
}
