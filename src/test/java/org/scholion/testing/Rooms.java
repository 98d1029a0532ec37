package org.scholion.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scholion.account.AccountRepository;
import org.scholion.account.People;
import org.scholion.account.jpa.JpaAccountRepository;
import org.scholion.annotation.AnnotationCounts;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Disclosure;
import org.scholion.annotation.Marks;
import org.scholion.annotation.NoteTags;
import org.scholion.annotation.exchange.AnnotationExport;
import org.scholion.annotation.exchange.AnnotationImports;
import org.scholion.annotation.history.NoteHistory;
import org.scholion.annotation.history.Restoring;
import org.scholion.annotation.history.Undoing;
import org.scholion.annotation.jpa.JpaAnnotationCounts;
import org.scholion.annotation.jpa.JpaAnnotationRepository;
import org.scholion.annotation.jpa.JpaAnnotationUse;
import org.scholion.annotation.jpa.JpaMarkRepository;
import org.scholion.annotation.jpa.JpaMentionRepository;
import org.scholion.annotation.jpa.JpaPlacementRepository;
import org.scholion.annotation.jpa.JpaTagRepository;
import org.scholion.annotation.mention.Mentions;
import org.scholion.annotation.passage.Anchoring;
import org.scholion.annotation.passage.PlacementRepository;
import org.scholion.annotation.passage.Placements;
import org.scholion.annotation.passage.Placers;
import org.scholion.annotation.passage.Reanchoring;
import org.scholion.annotation.tag.AnnotationTags;
import org.scholion.annotation.tag.TagActs;
import org.scholion.annotation.tag.TagScope;
import org.scholion.annotation.thread.Threads;
import org.scholion.annotation.w3c.AnnotationCollections;
import org.scholion.annotation.w3c.Tagging;
import org.scholion.annotation.w3c.W3cAnnotations;
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
import org.scholion.change.Outbox;
import org.scholion.change.jpa.JpaChangeRepository;
import org.scholion.change.jpa.JpaOutbox;
import org.scholion.claim.Approvals;
import org.scholion.claim.Citations;
import org.scholion.claim.CitedWorks;
import org.scholion.claim.ClaimRepository;
import org.scholion.claim.Claims;
import org.scholion.claim.jpa.JpaClaimRepository;
import org.scholion.claim.jpa.JpaClaimUse;
import org.scholion.coverage.Coverage;
import org.scholion.coverage.jpa.JpaCoverageRepository;
import org.scholion.document.DocumentIntake;
import org.scholion.document.DocumentRepository;
import org.scholion.document.Documents;
import org.scholion.document.RevisionIntake;
import org.scholion.document.RevisionKeeping;
import org.scholion.document.RevisionTexts;
import org.scholion.document.WorkTexts;
import org.scholion.document.jpa.JpaDocumentRepository;
import org.scholion.job.JobRecords;
import org.scholion.job.JobState;
import org.scholion.job.Jobs;
import org.scholion.job.jpa.JpaJobRepository;
import org.scholion.news.CatchingUp;
import org.scholion.news.NewsKeeping;
import org.scholion.news.NewsRepository;
import org.scholion.news.jpa.JpaNewsRepository;
import org.scholion.project.Members;
import org.scholion.project.Permissions;
import org.scholion.project.ProjectRepository;
import org.scholion.project.Projects;
import org.scholion.project.jpa.JpaProjectRepository;
import org.scholion.review.Reviews;
import org.scholion.review.jpa.JpaDecisionRepository;
import org.scholion.search.EntrySource;
import org.scholion.search.IndexProgress;
import org.scholion.search.Search;
import org.scholion.search.SearchIndex;
import org.scholion.search.jpa.AnnotationEntries;
import org.scholion.search.jpa.ClaimEntries;
import org.scholion.search.jpa.DocumentEntries;
import org.scholion.search.jpa.NameEntries;
import org.scholion.search.jpa.PresentPlaces;
import org.scholion.search.jpa.WorkEntries;
import org.scholion.sourcenote.NoteDerivation;
import org.scholion.sourcenote.NotedWorks;
import org.scholion.sourcenote.ReferenceReading;
import org.scholion.sourcenote.SourceNoteRepository;
import org.scholion.sourcenote.SourceNotes;
import org.scholion.sourcenote.jpa.JpaSourceNoteRepository;
import org.scholion.vocabulary.Concepts;
import org.scholion.vocabulary.Vocabularies;
import org.scholion.vocabulary.VocabularyRepository;
import org.scholion.vocabulary.jpa.JpaVocabularyImportRepository;
import org.scholion.vocabulary.jpa.JpaVocabularyRepository;
import org.scholion.vocabulary.rdf.RdfSkosFiles;
import org.scholion.vocabulary.skos.ImportUndoing;
import org.scholion.vocabulary.skos.SkosExport;
import org.scholion.vocabulary.skos.SkosImports;
import org.scholion.vocabulary.skos.VocabularyImportRepository;

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
    public final Outbox outbox;
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
    public final RevisionIntake revisionIntake;
    public final RevisionTexts texts;
    public final WorkTexts workTexts;
    public final SourceNoteRepository noteRepository;
    public final SourceNotes notes;
    public final NoteDerivation derivation;
    public final ReferenceReading referenceReading;
    public final AnnotationRepository annotationRepository;
    public final AnnotationCounts annotationCounts;
    public final Annotations annotations;
    public final Marks marks;
    public final PlacementRepository placementRepository;
    public final Placements placements;
    public final Reanchoring reanchoring;
    public final W3cAnnotations w3cAnnotations;
    public final AnnotationCollections annotationCollections;
    public final AnnotationImports annotationImports;
    public final AnnotationExport annotationExport;
    public final Members members;
    public final Mentions mentions;
    public final Threads threads;
    public final NoteHistory noteHistory;
    public final Undoing undoing;
    public final VocabularyRepository vocabularyRepository;
    public final Vocabularies vocabularies;
    public final Concepts concepts;
    public final SkosImports skosImports;
    public final ImportUndoing importUndoing;
    public final SkosExport skosExport;
    public final AnnotationTags annotationTags;
    public final TagActs tagActs;
    public final ClaimRepository claimRepository;
    public final Claims claims;
    public final Citations citations;
    public final Reviews reviews;
    public final NewsKeeping newsKeeping;
    public final CatchingUp catchingUp;
    public final Coverage coverage;
    public final FindingRepository findingRepository;
    public final FindingIndex findingIndex;
    public final Findings findings;
    public final FindingFixes fixes;
    public final Attachments attachments;
    /** What the search reads of each kind of thing. */
    public final List<EntrySource> entrySources;

    public Rooms(EntityManager entities) {
        this.entities = entities;
        accounts = new JpaAccountRepository(entities);
        people = new People(accounts);
        projectRepository = new JpaProjectRepository(entities);
        permissions = new Permissions(projectRepository);
        projects = new Projects(projectRepository, permissions);
        changes = new JpaChangeRepository(entities);
        outbox = new JpaOutbox(entities);
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
        RevisionKeeping keeping = new RevisionKeeping(documentRepository, news.channel());
        intake = new DocumentIntake(documentRepository, blobs, Readers.ALL, permissions, projects, changes, keeping);
        documents = new Documents(documentRepository, permissions, changes, works);
        revisionIntake = new RevisionIntake(
                documentRepository, documents, intake, keeping, blobs, permissions, projects, changes);
        texts = new RevisionTexts(documentRepository);
        noteRepository = new JpaSourceNoteRepository(entities);
        referenceReading = new ReferenceReading(noteRepository, works, records, permissions);
        notes = new SourceNotes(noteRepository, texts, works, permissions);
        annotationRepository = new JpaAnnotationRepository(entities);
        placementRepository = new JpaPlacementRepository(entities);
        reanchoring = new Reanchoring(
                placementRepository, documentRepository, texts, new Placers(texts), jobs, news.channel());
        Anchoring anchoring = new Anchoring(documentRepository, texts, placementRepository, reanchoring);
        workTexts = new WorkTexts(documentRepository, texts, works, permissions);
        annotationCounts = new JpaAnnotationCounts(entities);
        members = new Members(projectRepository, people);
        mentions = new Mentions(new JpaMentionRepository(entities), members);
        AnnotationLog annotationLog = new AnnotationLog(changes, annotationCounts, news.channel());
        Disclosure disclosure = new Disclosure(annotationRepository, annotationCounts);
        vocabularyRepository = new JpaVocabularyRepository(entities);
        vocabularies = new Vocabularies(vocabularyRepository, permissions, changes);
        concepts = new Concepts(vocabularyRepository, vocabularies, permissions, changes);
        VocabularyImportRepository vocabularyImports = new JpaVocabularyImportRepository(entities);
        RdfSkosFiles skosFiles = new RdfSkosFiles();
        skosImports =
                new SkosImports(skosFiles, vocabularyRepository, vocabularyImports, vocabularies, permissions, changes);
        importUndoing = new ImportUndoing(vocabularyRepository, vocabularyImports, permissions, changes);
        skosExport = new SkosExport(skosFiles, vocabularies, vocabularyRepository);
        JpaTagRepository tagRepository = new JpaTagRepository(entities);
        NoteTags noteTags = new NoteTags(tagRepository, concepts);
        annotations = new Annotations(
                annotationRepository, anchoring, disclosure, documents, permissions, mentions, annotationLog, noteTags);
        marks = new Marks(new JpaMarkRepository(entities), permissions);
        annotationTags = new AnnotationTags(tagRepository, concepts, permissions);
        tagActs = new TagActs(
                tagRepository,
                new TagScope(tagRepository, noteTags, concepts, permissions),
                permissions,
                projects,
                changes,
                annotationLog,
                news.channel());
        threads = new Threads(annotationRepository, annotations, documents, permissions, mentions, annotationLog);
        noteHistory = new NoteHistory(annotations, changes);
        org.scholion.annotation.w3c.CollectionRepository collectionsOfNotes =
                new org.scholion.annotation.jpa.JpaCollectionRepository(entities);
        Tagging tagging = new Tagging(noteTags, concepts);
        w3cAnnotations = new W3cAnnotations(
                annotationRepository,
                collectionsOfNotes,
                annotations,
                anchoring,
                disclosure,
                documents,
                texts,
                permissions,
                mentions,
                annotationLog,
                tagging);
        annotationCollections = new AnnotationCollections(
                collectionsOfNotes, annotationCounts, documentRepository, permissions, people, tagging);
        annotationImports = new AnnotationImports(
                new org.scholion.annotation.jpa.JpaImportRepository(entities),
                w3cAnnotations,
                annotations,
                annotationRepository,
                documents,
                texts,
                permissions);
        annotationExport = new AnnotationExport(annotationCollections, people);
        undoing = new Undoing(
                changes,
                annotationRepository,
                new Restoring(annotationRepository, placementRepository, disclosure, mentions),
                documents,
                people,
                permissions,
                annotationLog);
        claimRepository = new JpaClaimRepository(entities);
        Approvals approvals = new Approvals(claimRepository, changes, news.channel());
        placements = new Placements(
                placementRepository,
                List.of(new JpaAnnotationUse(entities), new JpaClaimUse(entities)),
                anchoring,
                documents,
                permissions,
                changes,
                news.channel(),
                news.channel());
        claims = new Claims(claimRepository, anchoring, documents, permissions, changes, approvals, news.channel());
        citations = new Citations(
                claimRepository,
                claims,
                works,
                documents,
                notes,
                workTexts,
                permissions,
                changes,
                approvals,
                news.channel());
        reviews = new Reviews(
                new JpaDecisionRepository(entities),
                claimRepository,
                citations,
                works,
                permissions,
                changes,
                news.channel());
        NewsRepository newsRepository = new JpaNewsRepository(entities);
        newsKeeping = new NewsKeeping(newsRepository, news.channel());
        catchingUp = new CatchingUp(newsRepository, permissions);
        coverage = new Coverage(new JpaCoverageRepository(entities), permissions);
        findingRepository = new JpaFindingRepository(entities);
        findingIndex = new FindingIndex(
                findingRepository, List.of(new CitedWorks(claimRepository), new NotedWorks(noteRepository)));
        findings = new Findings(findingIndex, findingRepository, permissions, changes);
        fixes = new FindingFixes(findings, findingRepository, works, permissions);
        attachments = new Attachments(
                new JpaAttachmentRepository(entities), new AttachmentLimit(1), works, blobs, permissions, changes);
        derivation = new NoteDerivation(noteRepository, works, records, texts, permissions, projects, changes);
        entrySources = List.of(
                new DocumentEntries(entities),
                new AnnotationEntries(entities, new PresentPlaces(entities, placements)),
                new ClaimEntries(entities, new PresentPlaces(entities, placements)),
                new WorkEntries(entities),
                new NameEntries(entities));
        news.observe(derivation);
        news.observe(approvals);
        news.observe(reanchoring);
        news.observe(newsKeeping);
    }

    /** The search over an index. */
    public Search search(SearchIndex index, IndexProgress progress) {
        return new Search(
                index, progress, entrySources, projectRepository, permissions, documentRepository, people, concepts);
    }

    /** Ends a job whose work a test did by itself. */
    public void endJob(UUID jobId) {
        new JobRecords(new JpaJobRepository(entities)).end(jobId, JobState.DONE, null);
    }
}
