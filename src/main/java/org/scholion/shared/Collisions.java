package org.scholion.shared;

import java.sql.SQLException;
import java.util.Set;

/** Two transactions that met on one row: a key taken twice, a deadlock, or a lock that was not given in time. */
public final class Collisions {
    /** SQL states of H2 and PostgreSQL: unique violation, serialization failure, deadlock, lock timeout. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    private static final int DEEPEST = 20;

    private Collisions() {}

    /** Whether a failure comes from one, by the outermost of the database's own failures among its causes. */
    public static boolean isOne(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof SQLException refused) {
                return refused.getSQLState() != null && STATES.contains(refused.getSQLState());
            }
            at = at.getCause();
        }
        return false;
    }
}
