package org.scholion.annotation.mention;

import java.util.List;
import java.util.UUID;

/** Where it is kept whom notes name. */
public interface MentionRepository {

    void add(Mention mention);

    void remove(Mention mention);

    List<Mention> findByAnnotation(UUID annotationId);
}
