package org.scholion.bibliography;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.format.BibliographyWriter;
import org.scholion.bibliography.format.KeyedItem;
import org.scholion.shared.Page;

/** Writes a project's works for other programs. */
@ApplicationScoped
public class WorksExport {
    private final Works works;
    private final BibliographyWriter bibtex;

    @Inject
    public WorksExport(Works works, BibliographyWriter bibtex) {
        this.works = works;
        this.bibtex = bibtex;
    }

    /** All works of a project as classic BibTeX, in filing order. */
    @Transactional
    public String bibtex(Actor actor, UUID projectId) {
        List<Work> all = new ArrayList<>();
        UUID after = null;
        do {
            Page<Work> page =
                    works.list(actor, projectId, WorkSearch.ALL, new Page.Request(after, Page.Request.MAXIMUM));
            all.addAll(page.items());
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        Map<UUID, String> keys = works.keys(all.stream().map(Work::id).toList());
        return bibtex.write(all.stream()
                        .map(work -> new KeyedItem(keys.get(work.id()), work.item()))
                        .toList())
                .text();
    }
}
