package org.scholion.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scholion.shared.Page;

/** Annotations point at words. */
@ApplicationScoped
public class AnnotationUse implements PassageUse {
    private final AnnotationRepository annotations;

    @Inject
    public AnnotationUse(AnnotationRepository annotations) {
        this.annotations = annotations;
    }

    @Override
    public List<Used> find(UUID revisionId, Collection<PlacementState> states, UUID personId, Page.Request page) {
        return annotations.findPlaced(revisionId, states, personId, page).stream()
                .map(AnnotationUse::used)
                .toList();
    }

    @Override
    public Optional<Used> find(UUID anchorId, UUID revisionId, UUID personId) {
        return annotations.findPlaced(anchorId, revisionId, personId).map(AnnotationUse::used);
    }

    @Override
    public Map<UUID, Map<PlacementState, Long>> count(UUID documentId, UUID personId) {
        return annotations.countPlaced(documentId, personId);
    }

    private static Used used(AnnotationRepository.Placed placed) {
        Annotation annotation = placed.annotation();
        return new Used(
                placed.placement(),
                "annotation",
                annotation.id(),
                annotation.authorId(),
                annotation.visibility() != Visibility.PRIVATE,
                annotation.body());
    }
}
