package org.scholion.bibliography.finding;

import java.util.UUID;

/**
 * A finding in a work of a project.
 *
 * @param id of the finding, the same as long as the value is
 * @param key the work's present citation key
 * @param sortKey what the work is filed under
 * @param setAside what a person said of it, or null
 */
public record WorkFinding(UUID id, UUID workId, String key, String sortKey, Finding finding, SetAside setAside) {

    WorkFinding withSetAside(SetAside said) {
        return new WorkFinding(id, workId, key, sortKey, finding, said);
    }
}
