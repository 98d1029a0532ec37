package org.scholion.annotation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.placing.LooseQuote;
import org.scholion.annotation.w3c.Addresses;
import org.scholion.annotation.w3c.RoughPointing;
import org.scholion.annotation.w3c.W3cAnnotations;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.CodePointText;
import org.scholion.shared.Problem;

/**
 * Brings files of annotations to documents: told first what would become of them, kept at once or not at all, and taken
 * back as a whole. Whoever brings them is their author here; who wrote them stays in what came.
 */
@ApplicationScoped
public class AnnotationImports {
    /** Largest file, in bytes. */
    public static final int LIMIT_BYTES = 10 << 20;

    private final ImportRepository imports;
    private final W3cAnnotations w3c;
    private final Annotations acts;
    private final AnnotationRepository annotations;
    private final Documents documents;
    private final RevisionTexts texts;
    private final Permissions permissions;

    @Inject
    public AnnotationImports(
            ImportRepository imports,
            W3cAnnotations w3c,
            Annotations acts,
            AnnotationRepository annotations,
            Documents documents,
            RevisionTexts texts,
            Permissions permissions) {
        this.imports = imports;
        this.w3c = w3c;
        this.acts = acts;
        this.annotations = annotations;
        this.documents = documents;
        this.texts = texts;
        this.permissions = permissions;
    }

    /**
     * What is to be kept of an import.
     *
     * @param visibility who shall see all of it; null for what the file says, and private where it does not say
     * @param leftOut numbers of the annotations that shall not be kept, from 1
     * @param placedOnly whether those without a sure place are left out
     */
    public record Choice(Visibility visibility, Set<Integer> leftOut, boolean placedOnly) {}

    /**
     * What became of taking an import back.
     *
     * @param deleted how many annotations were deleted
     * @param left how many stay, because somebody changed or answered them since
     */
    public record Undone(int deleted, int left) {}

    /**
     * Takes a file in, and says what would become of it.
     *
     * @param format "jsonld", "csv", "hypothesis", or null to find out
     * @throws Problem.InvalidInput if it cannot be read
     */
    @Transactional
    public Plan bring(Actor actor, Addresses addresses, String slug, String fileName, byte[] bytes, String format) {
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        String text = SentFile.text(bytes);
        AnnotationImport brought = new AnnotationImport(
                document.id(),
                actor.id(),
                fileName == null || fileName.isBlank() ? "annotations" : fileName,
                SentFile.format(format, text).word(),
                text);
        List<Planned> entries = plan(actor, addresses, document, brought, SentFile.read(brought));
        imports.add(brought);
        return new Plan(brought, entries, 0);
    }

    /** A person's latest imports into a document. */
    @Transactional
    public List<AnnotationImport> latest(Actor actor, String slug) {
        return imports.findLatest(documents.get(actor, slug).id(), actor.id(), 20);
    }

    /**
     * One of a person's imports.
     *
     * @throws Problem.NotFound if there is none, or it is somebody else's
     */
    @Transactional
    public AnnotationImport get(Actor actor, UUID id) {
        AnnotationImport found = imports.find(id)
                .filter(each -> each.personId().equals(actor.id()))
                .orElseThrow(() -> new Problem.NotFound("import", id));
        documents.get(actor, found.documentId());
        return found;
    }

    /** What would become of an import now; of one that is kept, nothing is told. */
    @Transactional
    public Plan plan(Actor actor, Addresses addresses, UUID id) {
        AnnotationImport brought = get(actor, id);
        if (brought.state() != ImportState.READ) {
            return new Plan(brought, List.of(), imports.findMade(id).size());
        }
        Document document = documents.get(actor, brought.documentId());
        return new Plan(brought, plan(actor, addresses, document, brought, SentFile.read(brought)), 0);
    }

    private List<Planned> plan(
            Actor actor, Addresses addresses, Document document, AnnotationImport brought, List<Brought> entries) {
        CodePointText text = texts.get(document.currentRevisionId());
        LooseQuote loose = new LooseQuote(text);
        Set<String> ids = new HashSet<>();
        entries.stream().filter(entry -> entry.id() != null).forEach(entry -> ids.add(entry.id()));
        Set<String> known =
                new HashSet<>(imports.findOrigins(document.id(), actor.id()).keySet());
        List<Planned> planned = new ArrayList<>();
        for (Brought entry : entries) {
            boolean reply = entry.answers() != null
                    && (ids.contains(entry.answers())
                            || known.contains(entry.answers())
                            || isHere(actor, addresses, document, entry.answers()));
            boolean duplicate = entry.id() != null
                    && (known.contains(entry.id()) || isHere(actor, addresses, document, entry.id()));
            if (entry.id() != null) {
                known.add(entry.id());
            }
            RoughPointing place = entry.json() == null ? null : RoughPointing.read(entry.json(), text, loose);
            planned.add(new Planned(
                    planned.size() + 1, entry.author(), entry.words(), reply, place, duplicate, entry.problem()));
        }
        return planned;
    }

    /** Whether an IRI is that of an annotation on the document that the person may see now. */
    private boolean isHere(Actor actor, Addresses addresses, Document document, String iri) {
        return addresses
                .find(iri)
                .filter(Addresses.OfAnnotation.class::isInstance)
                .map(Addresses.OfAnnotation.class::cast)
                .filter(place -> place.slug().equals(document.slug()))
                .filter(place -> w3c.isThere(actor, document, place.name()))
                .isPresent();
    }

    /**
     * Keeps what was chosen, all of it or nothing.
     *
     * @throws Problem.Conflict if it is kept already
     */
    @Transactional
    public AnnotationImport keep(Actor actor, Addresses addresses, UUID id, Choice choice) {
        AnnotationImport brought = get(actor, id);
        brought.require(ImportState.READ, "This import is kept already.");
        Document document = documents.get(actor, brought.documentId());
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        List<Brought> entries = SentFile.read(brought);
        List<Planned> planned = plan(actor, addresses, document, brought, entries);
        Keeping keeping =
                new Keeping(w3c, actor, addresses, document, choice, imports.findOrigins(document.id(), actor.id()));
        for (boolean replies : new boolean[] {false, true}) {
            for (Planned entry : planned) {
                if (entry.reply() == replies && isChosen(entry, choice)) {
                    keeping.keep(entries.get(entry.number() - 1), entry);
                }
            }
        }
        List<UUID> made = keeping.made();
        for (int n = 0; n < made.size(); n++) {
            imports.add(new ImportedAnnotation(id, n, made.get(n)));
        }
        brought.keep();
        imports.flush();
        return brought;
    }

    private static boolean isChosen(Planned entry, Choice choice) {
        return entry.isFit()
                && !choice.leftOut().contains(entry.number())
                && (!choice.placedOnly() || entry.reply() || entry.place().words() != null);
    }

    /**
     * Deletes what was made of an import, except for what somebody changed or answered since.
     *
     * @throws Problem.Conflict if nothing of it is kept
     */
    @Transactional
    public Undone undo(Actor actor, UUID id) {
        AnnotationImport brought = get(actor, id);
        brought.undo();
        int deleted = 0;
        int left = 0;
        List<UUID> made = imports.findMade(id);
        for (int n = made.size() - 1; n >= 0; n--) {
            Annotation annotation = annotations.find(made.get(n)).orElse(null);
            if (annotation == null) {
                continue;
            }
            if (annotation.version() > 1 || annotations.existsReplyByOthers(annotation.id(), actor.id())) {
                left++;
            } else {
                acts.delete(actor, annotation.id(), annotation.version());
                deleted++;
            }
        }
        return new Undone(deleted, left);
    }
}
