package org.scholion.search.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.document.Block;
import org.scholion.document.Description;
import org.scholion.document.Document;
import org.scholion.search.Audience;
import org.scholion.search.EntrySource;
import org.scholion.search.EntryType;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.shared.CodePointText;
import org.scholion.shared.InPortions;
import org.scholion.sourcenote.SourceNote;

/** What the search knows of documents: the description, the passages of the current text, and its own notes. */
@ApplicationScoped
public class DocumentEntries implements EntrySource {
    private static final String DOCUMENT = "document:";
    private static final String NOTE = "source-note:";

    private final EntityManager entities;

    @Inject
    public DocumentEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Owner.Kind kind() {
        return Owner.Kind.DOCUMENT;
    }

    @Override
    public Set<EntryType> types() {
        return Set.of(EntryType.DOCUMENT, EntryType.PASSAGE, EntryType.SOURCE_NOTE);
    }

    /** One at a time: a document may be as long as a book. */
    @Override
    public int portion() {
        return 1;
    }

    @Override
    public List<IndexEntry> load(Collection<UUID> ownerIds) {
        List<IndexEntry> entries = new ArrayList<>();
        for (Document document :
                InPortions.find(entities, "select d from Document d where d.id in :ids", Document.class, ownerIds)) {
            entries.add(entry(document));
            if (document.currentRevisionId() != null) {
                addText(entries, document);
            }
        }
        return entries;
    }

    private static IndexEntry entry(Document document) {
        Description description = document.description();
        return new IndexEntry(
                DOCUMENT + document.id(),
                new Owner(Owner.Kind.DOCUMENT, document.id()),
                EntryType.DOCUMENT,
                Audience.project(document.projectId()),
                IndexEntry.Place.in(document.id()),
                new IndexEntry.Marks(
                        document.projectId(),
                        null,
                        null,
                        List.of(),
                        Passages.primary(description.language()),
                        null,
                        null,
                        List.of()),
                new IndexEntry.Words(
                        description.title(),
                        description.source(),
                        Arrays.asList(description.creator(), description.archive(), description.shelfmark()),
                        List.of(),
                        List.of(document.slug())),
                List.of(),
                document.updatedAt());
    }

    private void addText(List<IndexEntry> entries, Document document) {
        UUID revision = document.currentRevisionId();
        CodePointText text = new CodePointText(
                entities.createQuery("select r.text from Revision r where r.id = :revision", String.class)
                        .setParameter("revision", revision)
                        .getSingleResult());
        Passages passages = new Passages(document, text);
        Set<Integer> noted = new HashSet<>();
        for (SourceNote note : entities.createQuery(
                        "select n from SourceNote n where n.revisionId = :revision", SourceNote.class)
                .setParameter("revision", revision)
                .getResultList()) {
            noted.add(note.blockOrdinal());
            entries.add(passages.entry(note));
        }
        for (Block block : entities.createQuery(
                        "select b from Block b where b.revisionId = :revision order by b.ordinal", Block.class)
                .setParameter("revision", revision)
                .getResultList()) {
            if (block.kind().isShown() && !noted.contains(block.ordinal())) {
                entries.addAll(passages.entries(block));
            }
        }
    }

    @Override
    public List<UUID> next(UUID after, int limit) {
        return Rows.next(entities, "Document", after, limit);
    }

    @Override
    public long count() {
        return Rows.count(entities, "Document");
    }

    @Override
    public Set<UUID> concernedBy(String objectType, Collection<UUID> objectIds) {
        return objectType.equals("document") ? Set.copyOf(objectIds) : Set.of();
    }

    @Override
    public Map<String, Present> present(Collection<String> entryIds) {
        Map<String, Present> present = new HashMap<>(Rows.shown(
                entities, "select d.id, d.projectId from Document d where d.id in :ids", entryIds, DOCUMENT));
        present.putAll(Rows.shown(
                entities,
                "select n.id, d.projectId from SourceNote n, Document d"
                        + " where d.currentRevisionId = n.revisionId and n.id in :ids",
                entryIds,
                NOTE));
        Map<UUID, List<String>> passages = Passages.byRevision(entryIds);
        InPortions.find(
                        entities,
                        "select d.currentRevisionId, d.projectId from Document d where d.currentRevisionId in :ids",
                        Object[].class,
                        passages.keySet())
                .forEach(row -> passages.get((UUID) row[0])
                        .forEach(id -> present.put(id, Present.to(Audience.project((UUID) row[1])))));
        return present;
    }
}
