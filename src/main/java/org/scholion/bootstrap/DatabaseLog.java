package org.scholion.bootstrap;

import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.logging.JavaLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.scholion.shared.Collisions;
import org.scholion.shared.Cut;

/**
 * What EclipseLink says of its work, in the server's log. That somebody else was faster is one line for those who look
 * closely: it is thrown as ever, and told to whoever made the request. Everything else stays as loud as it was.
 * EclipseLink makes it by its name, hence the public constructor.
 */
public final class DatabaseLog extends JavaLog {
    private static final int LONGEST = 300;

    /** Writes to the loggers below {@code org.eclipse.persistence}. */
    public DatabaseLog() {}

    @Override
    public void log(SessionLogEntry entry) {
        if (entry.hasException() && isConflict(entry.getException())) {
            String words = "Two met: "
                    + String.valueOf(entry.getException().getMessage()).replaceAll("\\s+", " ");
            super.log(new SessionLogEntry(
                    SessionLog.FINE,
                    entry.getNameSpace(),
                    entry.getSession(),
                    Cut.to(words, LONGEST),
                    null,
                    entry.getConnection(),
                    false));
        } else {
            super.log(entry);
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof OptimisticLockException
                || failure instanceof jakarta.persistence.OptimisticLockException
                || Collisions.isOne(failure);
    }
}
