package org.scholion.annotation.passage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.scholion.annotation.placing.Placer;
import org.scholion.document.RevisionTexts;
import org.scholion.shared.ExpiringCache;

/** Alignments of pairs of revisions, a few of which are remembered: revisions never change. */
@ApplicationScoped
public class Placers {
    private final RevisionTexts texts;
    private final ExpiringCache<Pair, Placer> known = new ExpiringCache<>(Duration.ofMinutes(10), 4);

    @Inject
    public Placers(RevisionTexts texts) {
        this.texts = texts;
    }

    /** What finds words of one revision in another. */
    public Placer between(UUID formerId, UUID laterId) {
        return known.get(new Pair(formerId, laterId), pair -> Placer.between(texts.get(formerId), texts.get(laterId)));
    }

    private record Pair(UUID former, UUID later) {}
}
