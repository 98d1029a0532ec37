package org.scholion.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scholion.account.Actor;
import org.scholion.annotation.Annotation;
import org.scholion.annotation.passage.Anchor;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.item.Locator;
import org.scholion.claim.Citation;
import org.scholion.claim.Claim;
import org.scholion.document.Block;
import org.scholion.document.Description;
import org.scholion.document.reading.BlockKind;
import org.scholion.edition.content.BibliographyEntry;
import org.scholion.edition.content.DocumentFacts;
import org.scholion.edition.content.EditionAnnotation;
import org.scholion.edition.content.EditionBlock;
import org.scholion.edition.content.EditionCitation;
import org.scholion.edition.content.EditionClaim;
import org.scholion.edition.content.EditionContent;
import org.scholion.edition.content.EditionNote;
import org.scholion.edition.content.EditionPassage;
import org.scholion.edition.content.TextRun;
import org.scholion.edition.content.UnknownFields;
import org.scholion.review.Decision;
import org.scholion.shared.PlainMarkdown;
import org.scholion.shared.TextRange;
import org.scholion.sourcenote.SourceNoteView;

/** Turns a snapshot into the self-contained content that is frozen and set. */
final class ContentWriter {
    private final Snapshot snapshot;
    private final References references;
    private final Addresses addresses;
    /** How each citation's footnote names its work. */
    private final Map<UUID, List<TextRun>> workNotes;

    ContentWriter(Snapshot snapshot, References references, Addresses addresses) {
        this.snapshot = snapshot;
        this.references = references;
        this.addresses = addresses;
        this.workNotes = references.notes(snapshot);
    }

    /** The content of an edition. */
    EditionContent write(EditionHead head, List<SourceNoteView> notes, Actor publisher, Instant at) {
        Description description = snapshot.document().description();
        return new EditionContent(
                addresses.edition(head.id()),
                head.title(),
                head.number(),
                new DocumentFacts(
                        description.creator(),
                        description.source(),
                        description.archive(),
                        description.shelfmark(),
                        description.retrieved(),
                        description.language(),
                        description.licence()),
                head.form().licence(),
                head.form().statement(),
                publisher.name(),
                at,
                blocks(),
                notes.stream().filter(note -> note.list() >= 0).map(this::note).toList(),
                snapshot.annotations().stream().map(this::annotation).toList(),
                snapshot.citations().entrySet().stream().map(this::claim).toList(),
                snapshot.worksInOrder().stream().map(this::entry).toList(),
                snapshot.missing(references).stream()
                        .map(missing -> new UnknownFields(missing.label(), missing.fields()))
                        .toList());
    }

    private List<EditionBlock> blocks() {
        return snapshot.blocks().stream()
                .filter(block -> block.kind().isShown() && !block.kind().isNote())
                .map(this::block)
                .toList();
    }

    private EditionBlock block(Block block) {
        return new EditionBlock(
                block.kind(),
                block.level(),
                block.row(),
                block.column(),
                block.group(),
                block.label(),
                block.lang(),
                block.range().start(),
                snapshot.text().substring(block.range()));
    }

    private EditionNote note(SourceNoteView note) {
        boolean explains = snapshot.blocks().get(note.blockOrdinal()).kind() == BlockKind.EXPLANATORY_NOTE;
        return new EditionNote(
                explains ? EditionNote.Kind.EXPLANATORY : EditionNote.Kind.SOURCE,
                note.list(),
                note.number(),
                note.range().start(),
                note.raw());
    }

    private EditionAnnotation annotation(Annotation annotation) {
        return new EditionAnnotation(
                addresses.annotation(annotation.id()),
                List.of(passage(annotation.target())),
                snapshot.nameOf(annotation.authorId()),
                annotation.createdAt(),
                annotation.updatedAt(),
                PlainMarkdown.of(annotation.body()),
                Words.of(annotation.kind()));
    }

    private EditionClaim claim(Map.Entry<Claim, List<Citation>> entry) {
        Claim claim = entry.getKey();
        return new EditionClaim(
                addresses.claim(claim.id()),
                claim.passages().stream().map(this::passage).toList(),
                claim.statement(),
                snapshot.nameOf(claim.authorId()),
                claim.createdAt(),
                claim.updatedAt(),
                entry.getValue().stream().map(this::citation).toList());
    }

    private EditionCitation citation(Citation citation) {
        Decision approval = snapshot.approvals().get(citation.id());
        Locator locator = citation.locator();
        return new EditionCitation(
                workNotes.get(citation.id()),
                locator == null ? null : locator.display(),
                citation.quote(),
                EditionCitation.Stance.valueOf(citation.stance().name()),
                snapshot.nameOf(approval.personId()),
                approval.decidedAt());
    }

    private BibliographyEntry entry(Work work) {
        return new BibliographyEntry(snapshot.keys().get(work.id()), references.entry(work));
    }

    private EditionPassage passage(Anchor anchor) {
        TextRange range = snapshot.placed().get(anchor.id());
        return new EditionPassage(range.start(), range.end());
    }
}
