package org.scholion.annotation.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scholion.annotation.AnnotationState;

/**
 * What somebody made of an annotation.
 *
 * @param id of the act in the log of changes
 * @param act what was done, as a verb: {@code create}, {@code change}, {@code resolve}, …
 * @param state what it was then; null where it was deleted
 * @param words what happened to its words
 */
public record NoteVersion(
        UUID id, String act, UUID personId, Instant at, AnnotationState state, List<WordDiff.Piece> words) {}
