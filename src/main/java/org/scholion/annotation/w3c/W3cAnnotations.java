package org.scholion.annotation.w3c;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationKind;
import org.scholion.annotation.AnnotationLog;
import org.scholion.annotation.AnnotationRepository;
import org.scholion.annotation.AnnotationState;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Annotations;
import org.scholion.annotation.Disclosure;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.mention.Mentions;
import org.scholion.annotation.passage.Anchor;
import org.scholion.annotation.passage.Anchoring;
import org.scholion.annotation.passage.Guess;
import org.scholion.annotation.passage.Selection;
import org.scholion.document.Document;
import org.scholion.document.Documents;
import org.scholion.document.RevisionTexts;
import org.scholion.project.Permissions;
import org.scholion.project.Right;
import org.scholion.shared.Problem;
import org.scholion.shared.TextRange;

/**
 * Makes, shows, changes and deletes annotations that come in the Web Annotation Data Model. A text and a passage of the
 * document become those of an annotation of ours; everything is kept as it came. Private unless the audience says else.
 */
@ApplicationScoped
public class W3cAnnotations {
    /** HTML, whose words are taken out of it whenever it is told, may be some times longer than these. */
    private static final int LONGEST_SENT = 4 * Annotation.LONGEST_BODY;

    private final AnnotationRepository annotations;
    private final CollectionRepository collection;
    private final Annotations acts;
    private final Anchoring anchoring;
    private final Disclosure disclosure;
    private final Documents documents;
    private final RevisionTexts texts;
    private final Permissions permissions;
    private final Mentions mentions;
    private final AnnotationLog log;
    private final Tagging tagging;

    @Inject
    public W3cAnnotations(
            AnnotationRepository annotations,
            CollectionRepository collection,
            Annotations acts,
            Anchoring anchoring,
            Disclosure disclosure,
            Documents documents,
            RevisionTexts texts,
            Permissions permissions,
            Mentions mentions,
            AnnotationLog log,
            Tagging tagging) {
        this.annotations = annotations;
        this.collection = collection;
        this.acts = acts;
        this.anchoring = anchoring;
        this.disclosure = disclosure;
        this.documents = documents;
        this.texts = texts;
        this.permissions = permissions;
        this.mentions = mentions;
        this.log = log;
        this.tagging = tagging;
    }

    /**
     * An annotation by its name.
     *
     * @param actor null for somebody who is not known
     * @throws Problem.NotFound if there is none, or it is not for this person
     * @throws Problem.Gone if it was deleted, or was shown to the project once and is not for this member of it any more:
     *     so much can be learnt from the name not being free
     */
    @Transactional
    public Annotation get(Actor actor, Document document, String name) {
        Annotation found = find(document, name).orElseThrow(() -> new Problem.NotFound("annotation", name));
        boolean isFor = isFor(actor, document, found);
        if (!isFor && !(WishedName.wasShown(name) && isOfProject(actor, document))) {
            throw new Problem.NotFound("annotation", name);
        }
        if (!isFor || found.isDeleted()) {
            throw new Problem.Gone("The annotation “" + name + "” was deleted, or is not shown any more.");
        }
        return found;
    }

    private boolean isFor(Actor actor, Document document, Annotation annotation) {
        return annotation.visibility() == Visibility.PUBLIC
                || isOfProject(actor, document) && annotation.isVisibleTo(actor.id());
    }

    private boolean isOfProject(Actor actor, Document document) {
        return actor != null && permissions.allows(actor, document.projectId(), Right.READ);
    }

    /** Whether a document has an annotation of this name that a person may see, and that is not deleted. */
    @Transactional
    public boolean isThere(Actor actor, Document document, String name) {
        return find(document, name)
                .filter(each -> isFor(actor, document, each) && !each.isDeleted())
                .isPresent();
    }

    private Optional<Annotation> find(Document document, String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Annotation> named = collection.findNamed(document.id(), name);
        if (named.isPresent() || !WishedName.isId(name)) {
            return named;
        }
        // One that has a name of its own goes by that alone.
        return annotations
                .findEvenDeleted(UUID.fromString(name))
                .filter(each -> each.documentId().equals(document.id()))
                .filter(each -> each.carried().name() == null);
    }

    /**
     * Makes an annotation.
     *
     * @param given in the model; its id, if it has one, goes to {@code via}
     * @param wish a name for it, or null; used as far as it is plain and free
     * @throws Problem.InvalidInput naming the path of what breaks a rule, or means no words of the document
     */
    @Transactional
    public Annotation create(Actor actor, Addresses addresses, String slug, JsonObject given, String wish) {
        ModelRules.require(given);
        Document document = documents.get(actor, slug);
        permissions.require(actor, document.projectId(), Right.ANNOTATE);
        Pointing pointing = pointing(document, addresses, given);
        JsonObject kept = Provenance.withoutId(given);
        return keep(actor, document, new Draft(kept, pointing, null, wish, null));
    }

    /**
     * What is to be kept.
     *
     * @param json without its id
     * @param guess where its words may stand; null where that is sure, or not known at all
     * @param wish the name that the client wishes for; null for none
     * @param visibility null for what its audience says
     */
    public record Draft(JsonObject json, Pointing pointing, Guess guess, String wish, Visibility visibility) {}

    /** Keeps what has been looked at; whoever calls has seen to it that the person may. */
    @Transactional
    public Annotation keep(Actor actor, Document document, Draft draft) {
        JsonObject json = draft.json();
        String body = body(json);
        Annotation root = body.isBlank() ? null : root(actor, document, draft.pointing());
        Annotation made;
        Anchor anchor = null;
        if (root != null) {
            if (!annotations.countReply(root.id(), actor.id())) {
                throw new Problem.Conflict("target", "The note was deleted: nothing more can be added.");
            }
            made = new Annotation(root, actor.id(), body);
        } else {
            anchor = draft.guess() == null
                    ? anchor(document, draft.pointing().words())
                    : anchoring.guess(document, draft.guess());
            Visibility visibility =
                    draft.visibility() == null ? Audiences.read(json).orElse(Visibility.PRIVATE) : draft.visibility();
            made = new Annotation(document.id(), actor.id(), anchor, new AnnotationText(null, body, visibility));
        }
        Tagging.Taken taken =
                root == null ? tagging.take(actor, document.projectId(), json, List.of()) : Tagging.Taken.NOTHING;
        made.tag(taken.tags());
        made.carry(Provenance.carried(
                name(made, draft.wish()), json, anchor, draft.pointing().index(), taken.keys()));
        annotations.add(made);
        mentions.noteNew(made.id(), document.projectId(), body);
        log.note(actor, document, made, root == null ? "create" : "reply", null, made.state(), null);
        return made;
    }

    private static String body(JsonObject json) {
        boolean tooLong = TextBody.sentLength(json) > LONGEST_SENT;
        String body = tooLong ? "" : TextBody.of(json);
        if (tooLong || body.length() > Annotation.LONGEST_BODY) {
            throw new Problem.InvalidInput(
                    TextBody.path(json), "A note holds at most " + Annotation.LONGEST_BODY + " characters.");
        }
        return body;
    }

    private Annotation root(Actor actor, Document document, Pointing pointing) {
        if (pointing.answered() == null || pointing.words() != null) {
            return null;
        }
        Annotation answered = get(actor, document, pointing.answered());
        return answered.isReply() ? annotations.find(answered.parentId()).orElse(null) : answered;
    }

    private Anchor anchor(Document document, TextRange words) {
        return words == null
                ? null
                : anchoring.anchor(document, new Selection(null, words.start(), words.end(), null), "target");
    }

    Pointing pointing(Document document, Addresses addresses, JsonObject given) {
        return Pointing.read(
                given,
                addresses,
                document.slug(),
                document.description().source(),
                texts.get(document.currentRevisionId()));
    }

    private String name(Annotation made, String wish) {
        return Optional.ofNullable(wish)
                .flatMap(wished -> WishedName.of(wished, made.visibility(), made.authorId()))
                .filter(name -> collection.findNamed(made.documentId(), name).isEmpty())
                .orElse(null);
    }

    /**
     * Puts another annotation in the place of one's own.
     *
     * @param version the version that the person read; null where they do not say
     * @throws Problem.InvalidInput if it has another id, or breaks a rule
     * @throws Problem.Conflict if it has another canonical IRI than before, or a reply shall point at words
     */
    @Transactional
    public Annotation replace(
            Actor actor, Addresses addresses, Document document, String name, Long version, JsonObject given) {
        ModelRules.require(given);
        Annotation annotation = get(actor, document, name);
        if (given.get("id") instanceof JsonString id
                && !id.getString().equals(addresses.annotation(document.slug(), name))) {
            throw new Problem.InvalidInput(
                    "id", "This is “" + addresses.annotation(document.slug(), name) + "”, and stays so.");
        }
        acts.requireOwn(actor, annotation, version == null ? annotation.version() : version);
        JsonObject json = Provenance.kept(annotation.carried(), given);
        Pointing pointing = pointing(document, addresses, json);
        String body = body(json);
        if (annotation.isReply() && pointing.words() != null) {
            throw new Problem.Conflict("target", "A reply points at what it answers, not at words of the text.");
        }
        if (!annotation.isReply() && !body.isBlank() && root(actor, document, pointing) != null) {
            throw new Problem.Conflict("target", "What is no reply does not become one: make a new annotation.");
        }
        write(actor, document, annotation, json, pointing, body);
        return annotation;
    }

    private void write(
            Actor actor, Document document, Annotation annotation, JsonObject json, Pointing pointing, String body) {
        AnnotationState before = annotation.state();
        Visibility visibility = annotation.isReply()
                ? annotation.visibility()
                : Audiences.read(json).orElse(annotation.visibility());
        disclosure.prepare(annotation, visibility);
        AnnotationKind kind = annotation.isReply() ? AnnotationKind.REPLY : null;
        Anchor anchor = sameWords(annotation.target(), document, pointing.words())
                ? annotation.target()
                : anchor(document, pointing.words());
        annotation.become(anchor, new AnnotationText(kind, body, visibility));
        Tagging.Taken taken = annotation.isReply()
                ? Tagging.Taken.NOTHING
                : tagging.take(actor, document.projectId(), json, annotation.tags());
        annotation.tag(taken.tags());
        annotation.carry(Provenance.carried(annotation.carried().name(), json, anchor, pointing.index(), taken.keys()));
        annotations.flush();
        mentions.note(annotation.id(), document.projectId(), body);
        log.note(actor, document, annotation, "change", before, annotation.state(), null);
    }

    private static boolean sameWords(Anchor present, Document document, TextRange words) {
        return present != null
                && words != null
                && present.revisionId().equals(document.currentRevisionId())
                && present.range().equals(words);
    }

    /**
     * Deletes one's own annotation.
     *
     * @param version the version that the person read; null where they do not say
     */
    @Transactional
    public void delete(Actor actor, Document document, String name, Long version) {
        Annotation annotation = get(actor, document, name);
        acts.delete(actor, annotation.id(), version == null ? annotation.version() : version);
    }
}
