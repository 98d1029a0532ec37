package org.scholion.web.bibliography;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.scholion.web.shared.PersonView;

/**
 * An import as the API shows it.
 *
 * @param format the file's format; null while nobody knows
 * @param state "given", "read", "kept", "undone" or "discarded"
 * @param job the latest work on it
 * @param counts how many records there are of each verdict: "new", "changed", "unchanged", "suspicious", "lost"
 * @param remarks what concerns the file as a whole
 * @param added works that keeping it added
 * @param updated works that keeping it changed
 * @param left works that undoing it left, because somebody uses or changed them meanwhile
 */
public record ImportView(
        String id,
        String fileName,
        String format,
        String charset,
        String state,
        JobView job,
        Map<String, Integer> counts,
        List<String> remarks,
        int added,
        int updated,
        int left,
        PersonView person,
        Instant createdAt,
        Instant keptAt,
        Instant undoneAt)
        implements Serializable {

    /**
     * Work that goes on behind the pages.
     *
     * @param state "queued", "running", "done", "failed" or "cancelled"
     * @param total how many steps there are; 0 while that is not known
     * @param outcome what came of it, in one sentence, or null
     */
    public record JobView(String state, long done, long total, boolean cancelling, String outcome)
            implements Serializable {}

    /**
     * A record of the file.
     *
     * @param entry its number in the file, from 1
     * @param line where it begins in the file, from 1
     * @param key its key in the file, or null
     * @param work key of the work that it is, looks like or became; null if none
     * @param formatted the record as a bibliography would print it; null if it could not be read
     * @param differences what the file says that the work does not
     */
    public record EntryView(
            int entry,
            int line,
            String key,
            String verdict,
            String choice,
            List<String> remarks,
            String work,
            String formatted,
            List<DifferenceView> differences)
            implements Serializable {}

    /**
     * A field that the file would change.
     *
     * @param present what the work holds; null if it is unknown
     * @param byPerson whether a person wrote what the work holds, so that only "overwrite" changes it
     */
    public record DifferenceView(String field, String present, String given, boolean byPerson)
            implements Serializable {}
}
