package org.scholion.bibliography.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.scholion.account.Actor;
import org.scholion.bibliography.FileFormats;
import org.scholion.bibliography.attachment.WorksWithFiles;
import org.scholion.bibliography.bibtex.BiblatexWriter;
import org.scholion.bibliography.bibtex.BibtexReader;
import org.scholion.bibliography.bibtex.BibtexUtf8Writer;
import org.scholion.bibliography.bibtex.BibtexWriter;
import org.scholion.bibliography.collection.ShelvedWorks;
import org.scholion.bibliography.csljson.CslJsonReader;
import org.scholion.bibliography.csljson.CslJsonWriter;
import org.scholion.bibliography.duplicate.MergedWorks;
import org.scholion.bibliography.imports.jpa.JpaImportRepository;
import org.scholion.bibliography.jpa.JpaAttachmentRepository;
import org.scholion.bibliography.jpa.JpaMergeRepository;
import org.scholion.bibliography.ris.RisReader;
import org.scholion.bibliography.ris.RisWriter;
import org.scholion.claim.CitedWorks;
import org.scholion.job.JobWork;
import org.scholion.sourcenote.NotedWorks;
import org.scholion.testing.Rooms;
import org.scholion.testing.TestProject;

/** The imports of a test project; every step is a transaction with fresh services, and jobs run at once. */
final class ImportRoom {
    static final FileFormats FORMATS = new FileFormats(
            List.of(new BibtexReader(), new RisReader(), new CslJsonReader(), new PlainReferences()),
            List.of(
                    new BibtexWriter(),
                    new BibtexUtf8Writer(),
                    new BiblatexWriter(),
                    new RisWriter(),
                    new CslJsonWriter()));
    private static final WrittenForms FORMS = new WrittenForms(FORMATS);

    private final TestProject project;

    ImportRoom(TestProject project) {
        this.project = project;
    }

    <T> T in(Function<Imports, T> asking) {
        return project.in(rooms -> asking.apply(imports(rooms)));
    }

    private static Imports imports(Rooms rooms) {
        return new Imports(
                new JpaImportRepository(rooms.entities),
                rooms.works,
                rooms.blobs,
                rooms.permissions,
                rooms.jobs,
                rooms.changes,
                FORMATS,
                FORMS);
    }

    /** Gives a file and reads it. */
    Import read(Actor actor, String fileName, String text) {
        UUID id = in(imports ->
                        imports.give(actor, project.id(), fileName, text.getBytes(StandardCharsets.UTF_8), null))
                .id();
        run(actor, ImportReading.KIND, id, JobWork.Progress.UNWATCHED);
        return get(actor, id);
    }

    Import get(Actor actor, UUID id) {
        return in(imports -> imports.get(actor, id));
    }

    List<Imports.Preview> entries(Actor actor, Import brought) {
        return in(imports -> imports.entries(actor, brought.id(), null, -1, 200))
                .items();
    }

    Import keep(Actor actor, Import brought) {
        in(imports -> imports.keep(actor, brought.id()));
        run(actor, ImportKeeping.KIND, brought.id(), JobWork.Progress.UNWATCHED);
        return get(actor, brought.id());
    }

    Import undo(Actor actor, Import brought) {
        in(imports -> imports.undo(actor, brought.id()));
        run(actor, ImportUndoing.KIND, brought.id(), JobWork.Progress.UNWATCHED);
        return get(actor, brought.id());
    }

    /** Does the work of the latest job on an import, as the runner does. */
    String run(Actor actor, String kind, UUID id, JobWork.Progress progress) {
        String outcome = project.in(rooms -> work(rooms, kind).run(id, actor.id(), progress));
        project.act(rooms -> rooms.jobs.latest(id).ifPresent(job -> rooms.endJob(job.id())));
        return outcome;
    }

    private static JobWork work(Rooms rooms, String kind) {
        JpaImportRepository imports = new JpaImportRepository(rooms.entities);
        return switch (kind) {
            case ImportReading.KIND -> new ImportReading(imports, rooms.blobs, FORMATS, FORMS);
            case ImportKeeping.KIND ->
                new ImportKeeping(
                        imports, rooms.jobs, rooms.works, rooms.records, rooms.projects, rooms.changes, FORMATS, FORMS);
            case ImportIndexing.KIND -> new ImportIndexing(rooms.records);
            default ->
                new ImportUndoing(
                        imports,
                        rooms.works,
                        rooms.records,
                        rooms.projects,
                        rooms.changes,
                        List.of(
                                new CitedWorks(rooms.claimRepository),
                                new NotedWorks(rooms.noteRepository),
                                new ShelvedWorks(rooms.collectionRepository),
                                new MergedWorks(new JpaMergeRepository(rooms.entities)),
                                new WorksWithFiles(new JpaAttachmentRepository(rooms.entities))));
        };
    }
}
