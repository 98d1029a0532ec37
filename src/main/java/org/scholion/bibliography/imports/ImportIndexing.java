package org.scholion.bibliography.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.scholion.bibliography.Works;
import org.scholion.job.JobWork;

/**
 * Makes the works of a large import found by their words and names, some hundred in a transaction: within the import's
 * own, the index would take longer than all the rest.
 */
@ApplicationScoped
public class ImportIndexing implements JobWork {
    static final String KIND = "import-index";

    private static final int ATTEMPTS = 5;

    private final Works works;

    @Inject
    public ImportIndexing(Works works) {
        this.works = works;
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
                return works.catchUp();
            } catch (RuntimeException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }
}
