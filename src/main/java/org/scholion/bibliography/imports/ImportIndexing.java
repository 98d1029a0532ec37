package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.bibliography.WorkRecords;
import org.scholion.job.JobWork;

/**
 * Makes the works of a large import found by their words and names, some hundred in a transaction: within the import's
 * own, the index would take longer than all the rest.
 */
@ApplicationScoped
public class ImportIndexing implements JobWork {
    static final String KIND = "import-index";

    private static final int ATTEMPTS = 5;

    private final WorkRecords records;

    @Inject
    public ImportIndexing(WorkRecords records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(UUID projectId, UUID personId, Progress progress) {
        for (long done = 1; catchUp(); done++) {
            progress.step(done, done + 1);
        }
        return "All works are found by their words.";
    }

    /** Somebody may change a work at the very moment: then its portion is gone through once more, as the work is then. */
    private boolean catchUp() {
        for (int attempt = 1; ; attempt++) {
            try {
                return records.catchUp();
            } catch (RuntimeException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }
}
