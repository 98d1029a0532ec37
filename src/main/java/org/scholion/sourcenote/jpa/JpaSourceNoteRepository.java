package org.scholion.sourcenote.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scholion.bibliography.WorkCondition;
import org.scholion.bibliography.WorkGrouping;
import org.scholion.shared.Portions;
import org.scholion.sourcenote.NotePlace;
import org.scholion.sourcenote.NoteReference;
import org.scholion.sourcenote.SourceNote;
import org.scholion.sourcenote.SourceNoteRepository;

/** {@link SourceNoteRepository} on JPA. */
@ApplicationScoped
public class JpaSourceNoteRepository implements SourceNoteRepository {
    private static final int PORTION = 1000;

    private final EntityManager entities;

    @Inject
    public JpaSourceNoteRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void addNotes(List<SourceNote> notes) {
        addInPortions(notes);
    }

    @Override
    public void addReferences(List<NoteReference> references) {
        addInPortions(references);
    }

    /** What is written need not be remembered: none of it changes, and a long apparatus would fill the memory. */
    private void addInPortions(List<?> rows) {
        for (int from = 0; from < rows.size(); from += PORTION) {
            List<?> portion = rows.subList(from, Math.min(rows.size(), from + PORTION));
            portion.forEach(entities::persist);
            entities.flush();
            portion.forEach(entities::detach);
        }
    }

    @Override
    public Set<UUID> findNotedAmong(Collection<UUID> workIds) {
        Set<UUID> noted = new HashSet<>();
        for (List<UUID> portion : Portions.of(workIds)) {
            noted.addAll(entities.createQuery(
                            "select distinct r.workId from NoteReference r where r.workId in :works", UUID.class)
                    .setParameter("works", portion)
                    .getResultList());
        }
        return noted;
    }

    @Override
    public List<UUID> findNoted(UUID projectId) {
        return entities.createQuery(
                        "select distinct r.workId from NoteReference r, Work w"
                                + " where r.workId = w.id and w.projectId = :project",
                        UUID.class)
                .setParameter("project", projectId)
                .getResultList();
    }

    @Override
    public void removeReferences(UUID revisionId) {
        entities.createQuery("delete from NoteReference r where r.sourceNoteId in"
                        + " (select n.id from SourceNote n where n.revisionId = :revision)")
                .setParameter("revision", revisionId)
                .executeUpdate();
    }

    @Override
    public Optional<SourceNote> find(UUID id) {
        return Optional.ofNullable(entities.find(SourceNote.class, id));
    }

    @Override
    public Optional<UUID> findRevision(UUID documentId, int number) {
        return entities.createQuery(
                        "select r.id from Revision r where r.documentId = :document and r.number = :number", UUID.class)
                .setParameter("document", documentId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<SourceNote> findByRevision(UUID revisionId) {
        return entities.createQuery(
                        "select n from SourceNote n where n.revisionId = :revision order by n.ordinal",
                        SourceNote.class)
                .setParameter("revision", revisionId)
                .getResultList();
    }

    @Override
    public List<SourceNote> findByWorks(Collection<UUID> workIds) {
        return entities.createQuery(
                        "select n from SourceNote n where n.id in"
                                + " (select r.sourceNoteId from NoteReference r where r.workId in :works)"
                                + " and exists (select d.id from Revision v, Document d where v.id = n.revisionId"
                                + " and d.id = v.documentId and d.currentRevisionId = v.id)"
                                + " order by n.revisionId, n.ordinal",
                        SourceNote.class)
                .setParameter("works", workIds)
                .getResultList();
    }

    @Override
    public WorkCondition notedIn(Collection<UUID> documentIds) {
        return new WorkCondition(
                "w.id in (select coalesce(nm.mergedInto, nm.id) from NoteReference nr, SourceNote nn, Document nd, Work nm"
                        + " where nd.id in :notedIn and nn.revisionId = nd.currentRevisionId"
                        + " and nr.sourceNoteId = nn.id and nm.id = nr.workId)",
                Map.of("notedIn", documentIds));
    }

    @Override
    public WorkGrouping<UUID> byDocument() {
        return new WorkGrouping<>(
                "NoteReference nr, SourceNote nn, Document nd, Work nm",
                "nn.revisionId = nd.currentRevisionId and nr.sourceNoteId = nn.id and nm.id = nr.workId"
                        + " and w.id = coalesce(nm.mergedInto, nm.id)",
                "nd.id",
                UUID.class);
    }

    @Override
    public Map<UUID, NotePlace> findPlaces(Collection<UUID> revisionIds) {
        Map<UUID, NotePlace> places = new HashMap<>();
        if (!revisionIds.isEmpty()) {
            entities.createQuery(
                            "select v.id, v.number, d.slug, d.description.title from Revision v, Document d"
                                    + " where v.documentId = d.id and v.id in :revisions",
                            Object[].class)
                    .setParameter("revisions", revisionIds)
                    .getResultList()
                    .forEach(row ->
                            places.put((UUID) row[0], new NotePlace((String) row[2], (String) row[3], (int) row[1])));
        }
        return places;
    }

    @Override
    public List<NoteReference> findReferencesByRevision(UUID revisionId) {
        return entities.createQuery(
                        "select r from NoteReference r, SourceNote n where r.sourceNoteId = n.id"
                                + " and n.revisionId = :revision order by n.ordinal, r.ordinal",
                        NoteReference.class)
                .setParameter("revision", revisionId)
                .getResultList();
    }

    @Override
    public List<NoteReference> findReferencesByWorks(Collection<UUID> workIds) {
        return entities.createQuery(
                        "select r from NoteReference r where r.sourceNoteId in"
                                + " (select w.sourceNoteId from NoteReference w where w.workId in :works)"
                                + " order by r.sourceNoteId, r.ordinal",
                        NoteReference.class)
                .setParameter("works", workIds)
                .getResultList();
    }

    @Override
    public List<CitedWords> findCited(UUID projectId) {
        return entities
                .createQuery(
                        "select r.workId, r.parsedJson from NoteReference r, SourceNote n, Revision v, Document d"
                                + " where r.sourceNoteId = n.id and n.revisionId = v.id and v.documentId = d.id"
                                + " and d.projectId = :project and r.workId is not null order by r.id",
                        Object[].class)
                .setParameter("project", projectId)
                .getResultList()
                .stream()
                .map(row -> CitedWords.of((UUID) row[0], (String) row[1]))
                .toList();
    }
}
