package org.scholion.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.scholion.account.Actor;
import org.scholion.account.Person;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.AnnotationText;
import org.scholion.annotation.Visibility;
import org.scholion.annotation.passage.Selection;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.CslItem;
import org.scholion.bibliography.item.CslName;
import org.scholion.bibliography.item.CslType;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.CitedSource;
import org.scholion.claim.Claim;
import org.scholion.claim.Stance;
import org.scholion.document.Document;
import org.scholion.document.Revision;
import org.scholion.document.reading.RawFile;
import org.scholion.project.Project;
import org.scholion.project.Role;
import org.scholion.review.Answers;
import org.scholion.review.Answers.Answer;
import org.scholion.review.Consulted;
import org.scholion.review.Outcome;
import org.scholion.review.Verdict;
import org.scholion.shared.CodePointText;

/**
 * A project of its own on a test database, with people in every role and one who does not belong to it. Every step is a
 * transaction with fresh services; what it gives back is detached, as a page holds it.
 */
public final class TestProject {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** An approval of a citation with a quote that nothing can be said against. */
    public static final Verdict APPROVAL = new Verdict(
            Outcome.APPROVE, new Answers(Answer.YES, Answer.YES, Answer.YES, Answer.YES), Consulted.COPY, null);

    private final TestDatabase database;
    private final int serial = SERIAL.incrementAndGet();
    private final UUID id;

    public final Actor administrator;
    public final Actor scholar;
    public final Actor colleague;
    public final Actor reviewer;
    public final Actor editor;
    /** Signed in, but in no project. */
    public final Actor stranger;

    private TestProject(TestDatabase database) {
        this.database = database;
        administrator = person("admin", true);
        scholar = person("scholar", false);
        colleague = person("colleague", false);
        reviewer = person("reviewer", false);
        editor = person("editor", false);
        stranger = person("stranger", false);
        id = in(rooms -> {
            Project project = rooms.projects.create(administrator, "project-" + serial, "Project " + serial);
            rooms.entities.flush();
            rooms.projects.enrol(administrator, project.id(), scholar, Role.SCHOLAR);
            rooms.projects.enrol(administrator, project.id(), colleague, Role.SCHOLAR);
            rooms.projects.enrol(administrator, project.id(), reviewer, Role.REVIEWER);
            rooms.projects.enrol(administrator, project.id(), editor, Role.EDITOR);
            return project.id();
        });
    }

    /** Makes a project; several may live on one database. */
    public static TestProject on(TestDatabase database) {
        return new TestProject(database);
    }

    /** The database that it lives on. */
    public TestDatabase database() {
        return database;
    }

    public UUID id() {
        return id;
    }

    /** A further person who belongs to no project. */
    public Actor person(String handle, boolean isAdministrator) {
        return in(rooms -> {
            Person person = new Person(
                    handle + SERIAL.incrementAndGet(), "The " + handle + " of project " + serial, isAdministrator);
            rooms.accounts.add(person);
            return Actor.of(person);
        });
    }

    /** Gives somebody a role, too. */
    public void enrol(Actor person, Role role) {
        act(rooms -> rooms.projects.enrol(administrator, id, person, role));
    }

    /** Does something in a transaction of its own. */
    public <T> T in(Function<Rooms, T> work) {
        return database.inTransaction(entities -> work.apply(new Rooms(entities)));
    }

    /** Like {@link #in}, for work without a result. */
    public void act(Consumer<Rooms> work) {
        database.transact(entities -> work.accept(new Rooms(entities)));
    }

    /** Brings a corrected text of a document. */
    public Revision revise(Actor actor, Document document, String text, Integer correcting) {
        try (RawFile file = RawFile.take("corrected.txt", text.getBytes(StandardCharsets.UTF_8))) {
            return in(rooms -> rooms.revisionIntake.add(actor, document.slug(), file, correcting));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes in one of the articles. */
    public Document take(Seed seed) {
        return in(rooms ->
                        rooms.intake.add(scholar, id, seed.fileName(), seed.bytes(), null, seed.slug() + "-" + serial))
                .document();
    }

    /** Takes in a text. */
    public Document take(String text) {
        return in(rooms -> rooms.intake.add(scholar, id, "text.txt", text.getBytes(UTF_8), null, null))
                .document();
    }

    /** The canonical text of a document. */
    public CodePointText text(Document document) {
        return in(rooms -> rooms.texts.get(document.currentRevisionId()));
    }

    /** The first place of some words. */
    public Selection select(Document document, String words) {
        int start = text(document).indexOf(words, 0);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the document: " + words);
        }
        return new Selection(null, start, start + words.codePointCount(0, words.length()), words);
    }

    /** A note on some words. */
    public Annotation note(Actor author, Document document, String words, Visibility visibility) {
        Selection target = select(document, words);
        return in(rooms -> rooms.annotations.create(
                author, document.slug(), target, new AnnotationText(null, "On “" + words + "”", visibility)));
    }

    /** A book by somebody called by the title's first word. */
    public Work work(String title) {
        CslItem item = CslItem.builder(CslType.BOOK)
                .names("author", Arrays.asList(CslName.person(title.split(" ")[0], "Anna")))
                .text("title", title)
                .date("issued", "1986")
                .build();
        return in(rooms -> rooms.works.add(scholar, id, item));
    }

    /** A work's present citation key. */
    public String key(Work work) {
        return in(rooms -> rooms.works.keys(Arrays.asList(work.id())).get(work.id()));
    }

    public Claim claim(Actor author, Document document, String... words) {
        return in(rooms -> rooms.claims.state(
                author,
                document.slug(),
                "It is so: " + words[0],
                Arrays.stream(words).map(each -> select(document, each)).toList()));
    }

    /** A book cited at a page with a quote. */
    public CitedSource source(Work work) {
        return new CitedSource(work.id(), Locator.page("275"), "a quote", null, Stance.SUPPORTS, null);
    }

    public Citation draft(Actor author, Claim claim, Work work) {
        return in(rooms -> rooms.citations.draft(author, claim.id(), source(work)));
    }

    public Citation propose(Citation citation) {
        return in(rooms -> rooms.citations.propose(author(rooms, citation), citation.id(), citation.version()));
    }

    /** A citation of a new claim by the scholar that waits for its review. */
    public Citation proposed(Document document, String words, Work work) {
        return propose(draft(scholar, claim(scholar, document, words), work));
    }

    public Citation decide(Citation citation, Verdict verdict) {
        return in(rooms -> rooms.reviews.decide(reviewer, citation.id(), citation.version(), verdict));
    }

    /** Like {@link #proposed}, approved by the reviewer. */
    public Citation approved(Document document, String words, Work work) {
        return decide(proposed(document, words, work), APPROVAL);
    }

    /** The citation as it is now stored. */
    public Citation again(Citation citation) {
        return in(rooms -> rooms.citations.get(author(rooms, citation), citation.id()));
    }

    private static Actor author(Rooms rooms, Citation citation) {
        return Actor.of(rooms.accounts.findPerson(citation.authorId()).orElseThrow());
    }
}
