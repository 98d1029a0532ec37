package org.scholion.annotation.w3c;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.NoteTag;
import org.scholion.annotation.NoteTags;
import org.scholion.annotation.TagInput;
import org.scholion.vocabulary.Concepts;

/** Makes tags of the bodies that tag an annotation, and knows the IRIs of concepts. */
@ApplicationScoped
public class Tagging {
    private final NoteTags tags;
    private final Concepts concepts;

    @Inject
    public Tagging(NoteTags tags, Concepts concepts) {
        this.tags = tags;
        this.concepts = concepts;
    }

    /**
     * The bodies that became tags.
     *
     * @param keys by which they are known again
     */
    record Taken(List<NoteTag> tags, List<String> keys) {
        static final Taken NOTHING = new Taken(List.of(), List.of());
    }

    /**
     * The tags that an annotation brings: concepts of the project by their IRIs, and words; as many as a note has. What is
     * no tag here stays in what was given.
     *
     * @param present tags that the annotation has already
     */
    Taken take(Actor actor, UUID projectId, JsonObject given, Collection<NoteTag> present) {
        Set<String> iris = TagBodies.iris(given);
        Map<String, UUID> known = concepts.byIris(projectId, iris);
        Map<UUID, String> had = iris.isEmpty() ? Map.of() : iris(present);
        List<TagInput> inputs = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String iri : iris) {
            UUID concept = known.get(iri);
            for (Map.Entry<UUID, String> one : had.entrySet()) {
                concept = one.getValue().equals(iri) ? one.getKey() : concept;
            }
            if (concept != null && inputs.size() < NoteTags.MOST) {
                inputs.add(TagInput.of(concept));
                keys.add(iri);
            }
        }
        TagBodies.words(given).forEach((key, word) -> {
            if (inputs.size() < NoteTags.MOST) {
                inputs.add(TagInput.of(word));
                keys.add(key);
            }
        });
        return inputs.isEmpty()
                ? Taken.NOTHING
                : new Taken(tags.of(actor, projectId, "body", inputs, present), List.copyOf(keys));
    }

    /** The IRIs of the concepts among some tags, by the concept's id. */
    private Map<UUID, String> iris(Collection<NoteTag> of) {
        return concepts.iris(
                of.stream().map(NoteTag::conceptId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** The IRIs of all concepts that some annotations are tagged with, by the concept's id. */
    Map<UUID, String> irisOf(Collection<Annotation> annotations) {
        return iris(annotations.stream().flatMap(each -> each.tags().stream()).toList());
    }
}
