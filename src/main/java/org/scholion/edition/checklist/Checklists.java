package org.scholion.edition.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.annotation.passage.Anchor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.format.CitationRenderer;
import org.scholion.claim.Citation;
import org.scholion.claim.CitationStatus;
import org.scholion.claim.ClaimRepository;
import org.scholion.claim.QueuePlace;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.edition.content.TextRun;
import org.scholion.edition.content.TypesettingException;
import org.scholion.project.Permissions;
import org.scholion.project.Project;
import org.scholion.project.Right;
import org.scholion.shared.Moment;
import org.scholion.shared.Problem;

/** Makes the checklist of a project's citations, all in a fixed number of statements. */
@ApplicationScoped
public class Checklists {
    /** How many citations a list may hold. */
    public static final int MOST = 5000;

    /** What a reviewer has to look up. */
    public static final Set<CitationStatus> WAITING =
            Set.copyOf(EnumSet.of(CitationStatus.PROPOSED, CitationStatus.NEEDS_RECHECK));

    /** What the project has before it, decided on or not. */
    public static final Set<CitationStatus> STANDING = Set.copyOf(EnumSet.of(
            CitationStatus.PROPOSED,
            CitationStatus.NEEDS_RECHECK,
            CitationStatus.APPROVED,
            CitationStatus.CHANGES_REQUESTED));

    private final ClaimRepository claims;
    private final Works works;
    private final Documents documents;
    private final People people;
    private final Permissions permissions;
    private final CitationRenderer renderer;
    private final ChecklistTypesetter typesetter;

    @Inject
    public Checklists(
            ClaimRepository claims,
            Works works,
            Documents documents,
            People people,
            Permissions permissions,
            CitationRenderer renderer,
            ChecklistTypesetter typesetter) {
        this.claims = claims;
        this.works = works;
        this.documents = documents;
        this.people = people;
        this.permissions = permissions;
        this.renderer = renderer;
        this.typesetter = typesetter;
    }

    /**
     * The list.
     *
     * @param statuses which citations
     * @throws Problem.TooLarge if these are more than {@value #MOST}
     */
    @Transactional
    public Checklist make(Actor actor, Project project, Set<CitationStatus> statuses) {
        permissions.require(actor, project.id(), Right.READ);
        List<Citation> citations = claims.findByStatus(project.id(), statuses, QueuePlace.FRONT, MOST + 1);
        if (citations.size() > MOST) {
            throw new Problem.TooLarge("status", "A checklist holds at most " + MOST + " citations.");
        }
        Map<UUID, Work> workOf =
                works.find(ids(citations.stream().map(Citation::workId).toList()));
        Map<UUID, Document> documentOf = documents.find(
                actor,
                ids(citations.stream()
                        .map(citation -> citation.claim().documentId())
                        .toList()));
        Map<UUID, Actor> authors =
                people.find(ids(citations.stream().map(Citation::authorId).toList()));
        Map<Work, List<Citation>> byWork = new LinkedHashMap<>();
        citations.forEach(citation -> byWork.computeIfAbsent(workOf.get(citation.workId()), work -> new ArrayList<>())
                .add(citation));
        Map<UUID, String> keys =
                works.keys(ids(byWork.keySet().stream().map(Work::id).toList()));
        return new Checklist(
                project.name(),
                Moment.now(),
                byWork.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparing(Work::sortKey).thenComparing(Work::id)))
                        .map(entry -> new Checklist.ListedWork(
                                keys.get(entry.getKey().id()),
                                reference(entry.getKey()),
                                entry.getValue().stream()
                                        .sorted(Comparator.comparing(Citation::locator, PageOrder.COMPARATOR)
                                                .thenComparing(Citation::id))
                                        .map(citation -> listed(citation, documentOf, authors))
                                        .toList()))
                        .toList());
    }

    /** The list as a PDF file; setting it takes seconds, outside any transaction. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] print(Checklist checklist) {
        try {
            Path pages = Files.createTempFile("scholion-checklist", ".pdf");
            try {
                typesetter.typeset(checklist, pages);
                return Files.readAllBytes(pages);
            } finally {
                Files.deleteIfExists(pages);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The checklist could not be set", failure);
        } catch (TypesettingException failure) {
            throw new IllegalStateException("The checklist could not be set", failure);
        }
    }

    private static Set<UUID> ids(Collection<UUID> all) {
        return Set.copyOf(all);
    }

    private List<TextRun> reference(Work work) {
        return renderer.bibliographyEntry(work.item()).stream()
                .map(run -> new TextRun(run.text(), run.italic()))
                .toList();
    }

    private static Checklist.ListedCitation listed(
            Citation citation, Map<UUID, Document> documents, Map<UUID, Actor> authors) {
        Document document = documents.get(citation.claim().documentId());
        Actor author = authors.get(citation.authorId());
        return new Checklist.ListedCitation(
                citation.id().toString(),
                citation.locator() == null ? null : citation.locator().display(),
                citation.quote(),
                citation.translation(),
                word(citation.stance()),
                word(citation.status()),
                citation.claim().statement(),
                document.description().title(),
                document.slug(),
                citation.claim().passages().stream().map(Anchor::exact).toList(),
                author == null ? null : author.name());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
