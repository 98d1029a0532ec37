package org.scholion.web.vocabulary;

import java.time.Instant;
import java.util.UUID;
import org.scholion.web.shared.PersonView;

/**
 * A file that was taken over into a vocabulary, as the API shows it.
 *
 * @param undoneAt when it was taken back; null if it stands
 */
public record VocabularyImportView(UUID id, PersonView by, String fileName, Instant importedAt, Instant undoneAt) {}
