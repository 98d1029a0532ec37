package org.scholion.annotation.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.project.Members;

/** Keeps whom notes name, for those who shall be told. A handle that nobody of the project has is just words. */
@ApplicationScoped
public class Mentions {
    private final MentionRepository mentions;
    private final Members members;

    @Inject
    public Mentions(MentionRepository mentions, Members members) {
        this.mentions = mentions;
        this.members = members;
    }

    /** Keeps whom an annotation names now; who was named before stays so since then, who is no longer is forgotten. */
    public void note(UUID annotationId, UUID projectId, String body) {
        Set<UUID> named = named(projectId, body);
        Set<UUID> before = new HashSet<>();
        for (Mention mention : mentions.findByAnnotation(annotationId)) {
            if (named.contains(mention.personId())) {
                before.add(mention.personId());
            } else {
                mentions.remove(mention);
            }
        }
        named.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> mentions.add(new Mention(annotationId, person)));
    }

    /** Like {@link #note} for an annotation that is new: costs nothing where nobody is named. */
    public void noteNew(UUID annotationId, UUID projectId, String body) {
        named(projectId, body).forEach(person -> mentions.add(new Mention(annotationId, person)));
    }

    private Set<UUID> named(UUID projectId, String body) {
        Set<UUID> named = new HashSet<>();
        Set<String> handles = Handles.in(body);
        if (!handles.isEmpty()) {
            Map<String, Actor> people = members.of(projectId);
            handles.stream()
                    .filter(people::containsKey)
                    .forEach(handle -> named.add(people.get(handle).id()));
        }
        return named;
    }

    /** Whom an annotation names. */
    public List<Mention> of(UUID annotationId) {
        return mentions.findByAnnotation(annotationId);
    }
}
