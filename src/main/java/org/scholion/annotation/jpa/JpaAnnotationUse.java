package org.scholion.annotation.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Placement;
import org.scholion.annotation.passage.StoredPassageUse;

/** Annotations point at words. */
@ApplicationScoped
public class JpaAnnotationUse extends StoredPassageUse<Annotation> {

    @Inject
    public JpaAnnotationUse(EntityManager entities) {
        super(entities, Annotation.class, "targets", " and e.deletedAt is null");
    }

    @Override
    protected Used used(Placement placement, Annotation annotation) {
        return new Used(
                placement,
                "annotation",
                annotation.id(),
                annotation.authorId(),
                annotation.visibility() != Visibility.PRIVATE,
                annotation.body());
    }
}
