package org.scholion.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scholion.account.AccountRepository;
import org.scholion.account.People;
import org.scholion.account.jpa.JpaAccountRepository;
import org.scholion.annotation.Anchoring;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Disclosure;
import org.scholion.annotation.history.NoteHistory;
import org.scholion.annotation.history.Restoring;
import org.scholion.annotation.history.Undoing;
import org.scholion.annotation.jpa.JpaAnnotationRepository;
import org.scholion.annotation.jpa.JpaMentionRepository;
import org.scholion.annotation.mention.Mentions;
import org.scholion.annotation.thread.Threads;
import org.scholion.bibliography.WorkKeys;
import org.scholion.bibliography.WorkLookUp;
import org.scholion.bibliography.WorkRecords;
import org.scholion.bibliography.WorkRepository;
import org.scholion.bibliography.Works;
import org.scholion.bibliography.attachment.AttachmentLimit;
import org.scholion.bibliography.attachment.Attachments;
import org.scholion.bibliography.collection.CollectionRepository;
import org.scholion.bibliography.collection.SavedSearches;
import org.scholion.bibliography.collection.Tags;
import org.scholion.bibliography.collection.WorkCollections;
import org.scholion.bibliography.contributor.Contributors;
import org.scholion.bibliography.duplicate.DuplicateRepository;
import org.scholion.bibliography.duplicate.Duplicates;
import org.scholion.bibliography.duplicate.MergeRecords;
import org.scholion.bibliography.duplicate.MergeRepository;
import org.scholion.bibliography.duplicate.Merges;
import org.scholion.bibliography.finding.FindingFixes;
import org.scholion.bibliography.finding.FindingIndex;
import org.scholion.bibliography.finding.FindingRepository;
import org.scholion.bibliography.finding.Findings;
import org.scholion.bibliography.jpa.JpaAttachmentRepository;
import org.scholion.bibliography.jpa.JpaCollectionRepository;
import org.scholion.bibliography.jpa.JpaContributorRepository;
import org.scholion.bibliography.jpa.JpaDuplicateRepository;
import org.scholion.bibliography.jpa.JpaFindingRepository;
import org.scholion.bibliography.jpa.JpaLookUpRepository;
import org.scholion.bibliography.jpa.JpaMergeRepository;
import org.scholion.bibliography.jpa.JpaWorkRepository;
import org.scholion.blob.BlobStore;
import org.scholion.blob.jpa.JpaBlobRepository;
import org.scholion.change.ChangeRepository;
import org.scholion.change.jpa.JpaChangeRepository;
import org.scholion.claim.Approvals;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedWorks;
import org.scholion.claim.ClaimRepository;
import org.scholion.claim.Claims;
import org.scholion.claim.jpa.JpaClaimRepository;
import org.scholion.coverage.Coverage;
import org.scholion.coverage.jpa.JpaCoverageRepository;
import org.scholion.document.DocumentIntake;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.document.jpa.JpaDocumentRepository;
import org.scholion.job.JobRecords;
import org.scholion.job.JobState;
import org.scholion.job.Jobs;
import org.scholion.job.jpa.JpaJobRepository;
import org.scholion.project.Members;
import org.scholion.project.Permissions;
import org.scholion.project.ProjectRepository;
import org.scholion.project.Projects;
import org.scholion.project.jpa.JpaProjectRepository;
import org.scholion.review.Reviews;
import org.scholion.review.jpa.JpaDecisionRepository;
import org.scholion.sourcenote.NoteDerivation;
import org.scholion.sourcenote.NotedWorks;
import org.scholion.sourcenote.ReferenceReading;
import org.scholion.sourcenote.SourceNoteRepository;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.sourcenote.jpa.JpaSourceNoteRepository;

/**
 * The services of production over the entity manager of one transaction, put together by their constructors. What the
 * server remembers between requests begins empty here.
 */
public final class Rooms {
    public final EntityManager entities;
    public final Announcements news = new Announcements();

    public final AccountRepository accounts;
    public final People people;
    public final ProjectRepository projectRepository;
    public final Permissions permissions;
    public final Projects projects;
    public final ChangeRepository changes;
    public final BlobStore blobs;
    public final Jobs jobs;
    public final Works works;
    public final WorkRecords records;
    public final WorkKeys workKeys;
    public final Duplicates duplicates;
    public final Merges merges;
    public final MergeRecords mergeRecords;
    public final CollectionRepository collectionRepository;
    public final WorkCollections collections;
    public final Tags tags;
    public final SavedSearches searches;
    public final WorkLookUp lookUp;
    public final Contributors contributors;
    public final DocumentRepository documentRepository;
    public final DocumentIntake intake;
    public final Documents documents;
    public final RevisionTexts texts;
    public final SourceNoteRepository noteRepository;
    public final SourceNotes notes;
    public final NoteDerivation derivation;
    public final ReferenceReading referenceReading;
    public final AnnotationRepository annotationRepository;
    public final Annotations annotations;
    public final Members members;
    public final Mentions mentions;
    public final Threads threads;
    public final NoteHistory noteHistory;
    public final Undoing undoing;
    public final ClaimRepository claimRepository;
    public final Claims claims;
    public final Citations citations;
    public final Reviews reviews;
    public final Coverage coverage;
    public final FindingRepository findingRepository;
    public final FindingIndex findingIndex;
    public final Findings findings;
    public final FindingFixes fixes;
    public final Attachments attachments;

    public Rooms(EntityManager entities) {
        this.entities = entities;
        accounts = new JpaAccountRepository(entities);
        people = new People(accounts);
        projectRepository = new JpaProjectRepository(entities);
        permissions = new Permissions(projectRepository);
        projects = new Projects(projectRepository, permissions);
        changes = new JpaChangeRepository(entities);
        blobs = new BlobStore(new JpaBlobRepository(entities));
        jobs = new Jobs(new JpaJobRepository(entities), news.channel());
        WorkRepository workRepository = new JpaWorkRepository(entities);
        records = new WorkRecords(workRepository, projects, changes, news.channel());
        works = new Works(workRepository, permissions, records);
        workKeys = new WorkKeys(works, workRepository, permissions, projects, changes);
        DuplicateRepository duplicateRepository = new JpaDuplicateRepository(entities);
        duplicates = new Duplicates(duplicateRepository, works, permissions, projects, changes);
        MergeRepository mergeRepository = new JpaMergeRepository(entities);
        mergeRecords = new MergeRecords(mergeRepository, workRepository, permissions);
        merges = new Merges(
                mergeRepository,
                mergeRecords,
                duplicateRepository,
                works,
                workRepository,
                permissions,
                projects,
                changes,
                news.channel());
        collectionRepository = new JpaCollectionRepository(entities);
        collections = new WorkCollections(collectionRepository, works, permissions, projects, changes);
        tags = new Tags(collectionRepository, works, permissions, projects, changes);
        searches = new SavedSearches(collectionRepository, collections, permissions, changes);
        lookUp = new WorkLookUp(new JpaLookUpRepository(entities), works, permissions);
        contributors = new Contributors(
                new JpaContributorRepository(entities), workRepository, works, permissions, projects, changes);
        documentRepository = new JpaDocumentRepository(entities);
        intake = new DocumentIntake(documentRepository, blobs, permissions, projects, changes, news.channel());
        documents = new Documents(documentRepository, permissions, changes);
        texts = new RevisionTexts(documentRepository);
        noteRepository = new JpaSourceNoteRepository(entities);
        referenceReading = new ReferenceReading(noteRepository, works, records, permissions);
        notes = new SourceNotes(noteRepository, texts, works, permissions);
        annotationRepository = new JpaAnnotationRepository(entities);
        Anchoring anchoring = new Anchoring(documentRepository, texts, annotationRepository);
        members = new Members(projectRepository, people);
        mentions = new Mentions(new JpaMentionRepository(entities), members);
        AnnotationLog annotationLog = new AnnotationLog(changes, news.channel());
        Disclosure disclosure = new Disclosure(annotationRepository);
        annotations = new Annotations(
                annotationRepository, anchoring, disclosure, documents, permissions, mentions, annotationLog);
        threads = new Threads(annotationRepository, annotations, documents, permissions, mentions, annotationLog);
        noteHistory = new NoteHistory(annotations, changes);
        undoing = new Undoing(
                changes,
                annotationRepository,
                new Restoring(annotationRepository, disclosure, mentions),
                documents,
                people,
                permissions,
                annotationLog);
        claimRepository = new JpaClaimRepository(entities);
        Approvals approvals = new Approvals(claimRepository, changes, news.channel());
        claims = new Claims(claimRepository, anchoring, documents, permissions, changes, approvals, news.channel());
        citations = new Citations(
                claimRepository, claims, works, documents, notes, permissions, changes, approvals, news.channel());
        reviews = new Reviews(
                new JpaDecisionRepository(entities),
                claimRepository,
                citations,
                works,
                permissions,
                changes,
                news.channel());
        coverage = new Coverage(new JpaCoverageRepository(entities), permissions);
        findingRepository = new JpaFindingRepository(entities);
        findingIndex = new FindingIndex(
                findingRepository, List.of(new CitedWorks(claimRepository), new NotedWorks(noteRepository)));
        findings = new Findings(findingIndex, findingRepository, permissions, changes);
        fixes = new FindingFixes(findings, findingRepository, works, permissions);
        attachments = new Attachments(
                new JpaAttachmentRepository(entities), new AttachmentLimit(1), works, blobs, permissions, changes);
        derivation = new NoteDerivation(noteRepository, works, records, texts, permissions, projects, changes);
        news.observe(derivation);
        news.observe(approvals);
    }

    /** Ends a job whose work a test did by itself. */
    public void endJob(UUID jobId) {
        new JobRecords(new JpaJobRepository(entities)).end(jobId, JobState.DONE, null);
    }
}
