package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.Works;
import org.scholion.shared.ExpiringCache;

/** Names works in a word and in full. Setting a reference costs about a millisecond, so it is kept by version. */
@ApplicationScoped
public class WorkReferences {
    private Works works;
    private WorkFormat format;
    private final ExpiringCache<State, Names> known = new ExpiringCache<>(Duration.ofMinutes(30), 5000);

    protected WorkReferences() {}

    @Inject
    public WorkReferences(Works works, WorkFormat format) {
        this.works = works;
        this.format = format;
    }

    /** The works of some ids, in two queries. */
    public Map<UUID, WorkReference> find(Collection<UUID> workIds) {
        if (workIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> keys = works.keys(workIds);
        Map<UUID, WorkReference> references = new HashMap<>();
        works.find(workIds).forEach((id, work) -> references.put(id, of(work, keys.get(id))));
        return references;
    }

    /** One work that is loaded already. */
    public WorkReference of(Work work, String key) {
        Names names = known.get(new State(work.id(), work.version()), edition -> {
            var item = work.item();
            return new Names(format.label(item), format.entry(item));
        });
        return new WorkReference(key, names.label(), names.entry());
    }

    private record State(UUID workId, long version) {}

    private record Names(String label, String entry) {}
}
