package org.scholion.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexUtf8Writer;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.csl.CslRenderer;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.ris.RisWriter;
import org.scholion.document.Document;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionTypesetter;
import org.scholion.edition.jpa.JpaEditionRepository;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestProject;

/**
 * Publishes in a test project as the server does: drafting and storing in a transaction each, the typesetting between
 * them outside of any. Only the typesetter is a stand-in: it writes a few bytes, and lets a test do something meanwhile.
 */
final class Press {
    private static final CslRenderer RENDERER = new CslRenderer();

    private final TestProject project;
    private EditionContent lastSet;

    Press(TestProject project) {
        this.project = project;
    }

    Edition publish(Actor actor, Document document, EditionForm form) {
        return publish(actor, document, form, () -> {});
    }

    Edition publish(Actor actor, Document document, EditionForm form, Runnable meanwhile) {
        EditionDraft draft = project.in(rooms -> archive(rooms).draft(actor, document.slug(), form));
        lastSet = draft.content();
        meanwhile.run();
        return project.in(rooms -> archive(rooms).store(actor, draft, new byte[] {'%', 'P', 'D', 'F'}));
    }

    /** The same through the service itself, in one transaction. */
    Edition publishAtOnce(Actor actor, Document document, EditionForm form) {
        return project.in(rooms -> editions(rooms).publish(actor, document.slug(), form));
    }

    /** What was given to the typesetter last. */
    EditionContent lastSet() {
        return lastSet;
    }

    Editions editions(Rooms rooms) {
        EditionTypesetter typesetter = (content, output) -> {
            lastSet = content;
            write(output);
            return 1;
        };
        return new Editions(
                new JpaEditionRepository(rooms.entities),
                archive(rooms),
                snapshots(rooms),
                typesetter,
                rooms.documents,
                rooms.permissions,
                references());
    }

    private static void write(Path output) {
        try {
            Files.write(output, new byte[] {'%', 'P', 'D', 'F'});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditionArchive archive(Rooms rooms) {
        return new EditionArchive(
                new JpaEditionRepository(rooms.entities),
                snapshots(rooms),
                rooms.documents,
                rooms.notes,
                rooms.blobs,
                rooms.permissions,
                rooms.changes,
                references(),
                new Addresses("https://scholion.example/"));
    }

    /** The works of editions as they were published. */
    static EditionWorks works(Rooms rooms) {
        return new EditionWorks(
                new JpaEditionRepository(rooms.entities),
                rooms.blobs,
                new FileFormats(
                        List.of(new CslJsonReader(), new BibtexReader()),
                        List.of(
                                new BibtexWriter(),
                                new BibtexUtf8Writer(),
                                new BiblatexWriter(),
                                new RisWriter(),
                                new CslJsonWriter())));
    }

    private static SnapshotTaker snapshots(Rooms rooms) {
        return new SnapshotTaker(
                rooms.documents,
                rooms.texts,
                rooms.annotationRepository,
                rooms.placements,
                rooms.claimRepository,
                rooms.reviews,
                rooms.works,
                rooms.people);
    }

    private static References references() {
        return new References(RENDERER, new BibtexWriter(), new CslJsonWriter());
    }

    /** The bytes of one of an edition's files. */
    String file(UUID editionId, String kind) {
        return project.in(rooms -> {
            Edition edition = editions(rooms).get(project.editor, editionId);
            EditionFile file = editions(rooms).files(edition).stream()
                    .filter(each -> each.kind().equals(kind))
                    .findFirst()
                    .orElseThrow();
            return bytes(rooms, file.sha256());
        });
    }

    /** The frozen content of an edition. */
    String frozen(Edition edition) {
        return project.in(rooms -> bytes(rooms, edition.snapshotSha256()));
    }

    private static String bytes(Rooms rooms, String sha256) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            rooms.blobs.write(rooms.blobs.get(sha256), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
