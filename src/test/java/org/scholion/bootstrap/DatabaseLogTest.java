package org.scholion.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scholion.account.Login;
import org.scholion.account.PasswordHash;
import org.scholion.account.Person;
import org.scholion.shared.TimeOrderedId;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;

@OnEachDatabase
class DatabaseLogTest {
    private static final Logger LOGGER = Logger.getLogger("org.eclipse.persistence");

    private final TestDatabase database;
    private final List<LogRecord> written = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            written.add(entry);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    DatabaseLogTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setLevel(Level.FINE);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
    }

    private List<LogRecord> loud() {
        return written.stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    @Test
    void aKeyTakenTwiceIsOneQuietLine() {
        String handle = "h" + TimeOrderedId.next();
        database.transact(entities -> entities.persist(new Person(handle, "One", false)));

        assertQuiet(catchThrowable(() -> database.transact(entities -> {
            entities.persist(new Person(handle, "Two", false));
            entities.flush();
        })));
    }

    @Test
    void ofTwoWhoChangeOneRowTheSecondIsOneQuietLine() {
        String handle = "h" + TimeOrderedId.next();
        PasswordHash password = PasswordHash.of("x");
        database.transact(entities -> {
            Person person = new Person(handle, "One", false);
            entities.persist(person);
            entities.persist(new Login(person, password));
        });

        Throwable refused = catchThrowable(() -> database.transact(entities -> {
            Login second = login(entities, handle);
            database.transact(others -> login(others, handle).changePassword(PasswordHash.of("y")));
            second.changePassword(PasswordHash.of("z"));
            entities.flush();
        }));
        assertThat(refused).isInstanceOf(OptimisticLockException.class);
        assertQuiet(refused);
    }

    private static Login login(jakarta.persistence.EntityManager entities, String handle) {
        return entities.createQuery("select l from Login l where l.subject = :handle", Login.class)
                .setParameter("handle", handle)
                .getSingleResult();
    }

    private void assertQuiet(Throwable refused) {
        assertThat(refused).isInstanceOf(PersistenceException.class);
        // As it is written where it comes out at the end of a transaction of the container's.
        new DatabaseLog()
                .log(new SessionLogEntry(null, SessionLog.WARNING, SessionLog.TRANSACTION, refused.getCause()));

        assertThat(loud()).isEmpty();
        assertThat(written).anySatisfy(DatabaseLogTest::isQuiet);
    }

    private static void isQuiet(LogRecord entry) {
        assertThat(entry.getMessage()).startsWith("Two met: ").doesNotContain("\n");
        assertThat(entry.getThrown()).isNull();
        assertThat(entry.getLevel()).isEqualTo(Level.FINE);
    }

    @Test
    void otherFailuresOfTheDatabaseStayLoud() {
        assertThatThrownBy(() -> database.transact(entities -> entities.createNativeQuery("select nothing from nowhere")
                        .getResultList()))
                .isInstanceOf(PersistenceException.class);

        assertThat(loud()).anySatisfy(entry -> assertThat(entry.getThrown()).hasMessageContaining("nowhere"));
    }
}
