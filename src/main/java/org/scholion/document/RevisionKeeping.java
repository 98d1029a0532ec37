package org.scholion.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.scholion.blob.Blob;
import org.scholion.document.reading.ReadBlock;
import org.scholion.document.reading.ReadText;

/** Keeps what a reader made of raw bytes as a document's next revision, and tells the rooms above. */
@ApplicationScoped
public class RevisionKeeping {
    private final DocumentRepository documents;
    private final Event<RevisionRead> news;

    @Inject
    public RevisionKeeping(DocumentRepository documents, Event<RevisionRead> news) {
        this.documents = documents;
        this.news = news;
    }

    /**
     * Makes the revision that is read and annotated from now on, within the caller's transaction.
     *
     * @param document one that is written to the database already
     * @param number its next number, 1 for the first
     * @param raw the bytes that were read
     * @param personId who brought them
     */
    Revision keep(Document document, int number, Blob raw, FileName name, ReadText read, UUID personId) {
        Revision revision = new Revision(document, number, raw.sha256(), name.value(), read, personId);
        documents.add(revision);
        documents.flush();
        document.advanceTo(revision);
        documents.addBlocks(blocks(revision, read.blocks()));
        documents.addMilestones(milestones(revision, read));
        news.fire(new RevisionRead(document, revision, read, personId));
        return revision;
    }

    private static List<Block> blocks(Revision revision, List<ReadBlock> read) {
        return IntStream.range(0, read.size())
                .mapToObj(ordinal -> new Block(revision.id(), ordinal, read.get(ordinal)))
                .toList();
    }

    private static List<Milestone> milestones(Revision revision, ReadText read) {
        return IntStream.range(0, read.milestones().size())
                .mapToObj(ordinal ->
                        new Milestone(revision.id(), ordinal, read.milestones().get(ordinal)))
                .toList();
    }
}
