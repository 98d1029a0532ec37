package org.scholion.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkFormat;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.item.CslItem;

/** Names works in a word and in full. */
@ApplicationScoped
public class WorkReferences {
    private final Works works;
    private final WorkFormat format;

    @Inject
    public WorkReferences(Works works, WorkFormat format) {
        this.works = works;
        this.format = format;
    }

    /** The works of some ids, in two queries. */
    public Map<UUID, WorkReference> find(Collection<UUID> workIds) {
        Map<UUID, String> keys = works.keys(workIds);
        Map<UUID, WorkReference> references = new HashMap<>();
        works.find(workIds).forEach((id, work) -> references.put(id, of(work, keys.get(id))));
        return references;
    }

    /** One work that is loaded already. */
    public WorkReference of(Work work, String key) {
        CslItem item = work.item();
        return new WorkReference(key, format.label(item), format.entry(item));
    }
}
