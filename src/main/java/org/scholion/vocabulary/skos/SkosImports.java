package org.scholion.vocabulary.skos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.change.Change;
import org.scholion.change.ChangeRepository;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Cut;
import org.scholion.shared.JsonText;
import org.scholion.shared.Problem;
import org.scholion.vocabulary.Concept;
import org.scholion.vocabulary.ConceptLabel;
import org.scholion.vocabulary.ConceptText;
import org.scholion.vocabulary.Hierarchy;
import org.scholion.vocabulary.LabelKind;
import org.scholion.vocabulary.Vocabularies;
import org.scholion.vocabulary.Vocabulary;
import org.scholion.vocabulary.VocabularyRepository;

/** Shows what a SKOS file would bring, and takes it over: wholly or, if anything is wrong with it, not at all. */
@ApplicationScoped
public class SkosImports {
    private static final int LONGEST_NAME = 400;

    private final SkosFiles files;
    private final VocabularyRepository kept;
    private final VocabularyImportRepository imports;
    private final Vocabularies vocabularies;
    private final Permissions permissions;
    private final ChangeRepository changes;

    @Inject
    public SkosImports(
            SkosFiles files,
            VocabularyRepository kept,
            VocabularyImportRepository imports,
            Vocabularies vocabularies,
            Permissions permissions,
            ChangeRepository changes) {
        this.files = files;
        this.kept = kept;
        this.imports = imports;
        this.vocabularies = vocabularies;
        this.permissions = permissions;
        this.changes = changes;
    }

    /**
     * A file that somebody sent.
     *
     * @param name its name, or null
     * @param vocabulary where its concepts go; null to make a vocabulary of them
     * @param retire whether concepts that the file does not have are deleted
     */
    public record Request(byte[] bytes, SkosFormat format, String name, UUID vocabulary, boolean retire) {}

    /**
     * Says what taking a file over would do.
     *
     * @throws Problem.InvalidInput naming {@code file} if it cannot be read at all
     */
    @Transactional
    public ImportReport preview(Actor actor, UUID projectId, Request request) {
        Vocabulary into = target(actor, projectId, request);
        SkosFile file = files.read(request.bytes(), request.format());
        return report(request, file, into, SkosCheck.of(file), null);
    }

    /**
     * Takes a file over.
     *
     * @throws Problem.InvalidInput naming {@code file} if it cannot be read, or has errors
     */
    @Transactional
    public ImportReport take(Actor actor, UUID projectId, Request request) {
        Vocabulary into = target(actor, projectId, request);
        if (into != null) {
            kept.lock(into.id());
        }
        SkosFile file = files.read(request.bytes(), request.format());
        List<SkosProblem> problems = SkosCheck.of(file);
        problems.stream().filter(SkosProblem::error).findFirst().ifPresent(problem -> {
            throw new Problem.InvalidInput(
                    "file",
                    (problem.iri() == null ? "" : "<" + Cut.to(problem.iri(), 200) + ">: ") + problem.message());
        });
        ImportReport planned = report(request, file, into, problems, null);
        Vocabulary vocabulary = into == null ? made(projectId, request, file) : into;
        VocabularyImport imported = write(actor, request, file, vocabulary, into == null);
        return new ImportReport(
                imported.id(),
                vocabulary.id(),
                vocabulary.title(),
                planned.added(),
                planned.changed(),
                planned.same(),
                planned.missing(),
                planned.examples(),
                planned.problems());
    }

    private Vocabulary target(Actor actor, UUID projectId, Request request) {
        permissions.requireSight(actor, projectId, "project", projectId);
        permissions.require(actor, projectId, Right.CURATE);
        if (request.bytes().length > SkosFiles.LIMIT_BYTES) {
            throw new Problem.TooLarge("file", "A file holds at most " + (SkosFiles.LIMIT_BYTES >> 20) + " MiB.");
        }
        if (request.vocabulary() == null) {
            return null;
        }
        Vocabulary vocabulary = vocabularies.get(actor, request.vocabulary());
        if (!vocabulary.projectId().equals(projectId)) {
            throw new Problem.NotFound("vocabulary", request.vocabulary());
        }
        return vocabulary;
    }

    private ImportReport report(
            Request request, SkosFile file, Vocabulary into, List<SkosProblem> problems, UUID imported) {
        List<SkosProblem> told = problems.subList(0, Math.min(ImportReport.MOST_TOLD, problems.size()));
        UUID id = into == null ? null : into.id();
        String title = into == null ? title(request, file) : into.title();
        if (problems.stream().anyMatch(SkosProblem::error)) {
            return new ImportReport(imported, id, title, 0, 0, 0, 0, List.of(), told);
        }
        ImportPlan plan = new ImportPlan(file, into == null ? List.of() : kept.findAll(into.id()));
        List<ImportReport.Example> examples = new ArrayList<>();
        plan.added()
                .forEach(one -> examples.add(
                        new ImportReport.Example(ImportReport.Fate.ADDED, label(plan.text(one)), plan.iri(one))));
        plan.changed()
                .forEach(one -> examples.add(
                        new ImportReport.Example(ImportReport.Fate.CHANGED, label(plan.text(one.id())), one.iri())));
        plan.missing()
                .forEach(one ->
                        examples.add(new ImportReport.Example(ImportReport.Fate.MISSING, one.shownLabel(), one.iri())));
        return new ImportReport(
                imported,
                id,
                title,
                plan.added().size(),
                plan.changed().size(),
                plan.same(),
                plan.missing().size(),
                examples.subList(0, Math.min(ImportReport.MOST_TOLD, examples.size())),
                told);
    }

    private static String label(ConceptText text) {
        return text.labels().stream()
                .filter(label -> label.kind() == LabelKind.PREF)
                .findFirst()
                .map(ConceptLabel::text)
                .orElse("");
    }

    private static String title(Request request, SkosFile file) {
        String title = file.title() == null || file.title().isBlank() ? request.name() : file.title();
        return title == null || title.isBlank() ? "Vocabulary" : Cut.to(title.strip(), Vocabulary.LONGEST_TITLE);
    }

    private Vocabulary made(UUID projectId, Request request, SkosFile file) {
        boolean known = file.iri() != null && file.iri().length() <= Vocabulary.LONGEST_IRI;
        Vocabulary vocabulary =
                new Vocabulary(projectId, known ? file.iri() : null, title(request, file), description(file));
        kept.add(vocabulary);
        kept.flush();
        return vocabulary;
    }

    private static String description(SkosFile file) {
        return Cut.to(file.description(), Vocabulary.LONGEST_DESCRIPTION);
    }

    private VocabularyImport write(Actor actor, Request request, SkosFile file, Vocabulary vocabulary, boolean made) {
        ImportPlan plan = new ImportPlan(file, made ? List.of() : kept.findAll(vocabulary.id()));
        String before = state(vocabulary);
        vocabulary.keep(file.extra());
        if (!made && file.title() != null && !file.title().isBlank()) {
            vocabulary.write(title(request, file), description(file));
        }
        VocabularyImport imported = new VocabularyImport(
                vocabulary.id(),
                actor.id(),
                Cut.to(request.name() == null ? "" : request.name(), LONGEST_NAME),
                made,
                before,
                state(vocabulary));
        imports.add(imported);
        kept.flush();
        List<Concept> fresh = new ArrayList<>();
        for (UUID id : plan.added()) {
            // The relations come when all that they lead to is there.
            Concept concept =
                    new Concept(vocabulary.id(), id, plan.iri(id), plan.text(id).placed(Set.of(), Set.of()));
            kept.add(concept);
            fresh.add(concept);
        }
        kept.flush();
        for (Concept concept : fresh) {
            concept.write(plan.text(concept.id()));
            note(actor, vocabulary, imported, concept, null);
        }
        for (Concept concept : plan.changed()) {
            String state = concept.state().toJson();
            concept.write(plan.text(concept.id()));
            if (concept.isRetired()) {
                concept.setRetired(false);
            }
            note(actor, vocabulary, imported, concept, state);
        }
        if (request.retire()) {
            for (Concept concept : plan.missing()) {
                String state = concept.state().toJson();
                concept.setRetired(true);
                note(actor, vocabulary, imported, concept, state);
            }
        } else {
            unrelate(actor, vocabulary, imported, plan);
        }
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "vocabulary", vocabulary.id(), vocabulary.version()),
                "import",
                actor.id(),
                made ? null : before,
                state(vocabulary)));
        kept.flush();
        return imported;
    }

    /** Concepts that stay though the file does not have them must not close a circle with what it says. */
    private void unrelate(Actor actor, Vocabulary vocabulary, VocabularyImport imported, ImportPlan plan) {
        kept.flush();
        Hierarchy<UUID> hierarchy = new Hierarchy<>(kept.findBroader(vocabulary.id()));
        if (hierarchy.circle().isEmpty()) {
            return;
        }
        for (Concept concept : plan.missing()) {
            String state = concept.state().toJson();
            Set<UUID> own = new HashSet<>();
            plan.missing().forEach(other -> own.add(other.id()));
            own.retainAll(concept.text().broader());
            concept.write(concept.text().placed(own, concept.text().related()));
            note(actor, vocabulary, imported, concept, state);
        }
    }

    private void note(Actor actor, Vocabulary vocabulary, VocabularyImport imported, Concept concept, String before) {
        String after = concept.state().toJson();
        imports.add(new ImportedConcept(imported.id(), concept.id(), before, after));
        changes.add(new Change(
                new Change.Subject(vocabulary.projectId(), "concept", concept.id(), concept.version()),
                "import",
                actor.id(),
                before,
                after));
    }

    static String state(Vocabulary vocabulary) {
        return new JsonText()
                .with("title", vocabulary.title())
                .with("description", vocabulary.description())
                .with("extra", vocabulary.extra())
                .toString();
    }
}
