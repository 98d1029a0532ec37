package org.scholion.bibliography.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.WorkRecords;
import org.scholion.job.JobWork;

class ImportIndexingTest {
    private static final UUID ANYBODY = new UUID(1, 2);

    /** Works that collide with somebody's correction some times before each portion is through. */
    private static final class Colliding extends WorkRecords {
        private final int collisions;
        private int portions;
        private int calls;

        Colliding(int portions, int collisions) {
            super(null, null, null, null);
            this.portions = portions;
            this.collisions = collisions;
        }

        @Override
        public boolean catchUp() {
            if (calls++ % (collisions + 1) < collisions) {
                throw new OptimisticLockException();
            }
            return portions-- > 0;
        }
    }

    private static void index(WorkRecords works) {
        new ImportIndexing(works).run(ANYBODY, ANYBODY, JobWork.Progress.UNWATCHED);
    }

    @Test
    void aPortionThatCollidesWithACorrectionIsGoneThroughOnceMore() {
        Colliding works = new Colliding(3, 2);

        index(works);

        assertThat(works.portions).isNegative();
    }

    @Test
    void whatGoesWrongAgainAndAgainEndsTheJob() {
        assertThatThrownBy(() -> index(new Colliding(3, 100))).isInstanceOf(OptimisticLockException.class);
    }
}
