package org.scholion.testing;

import static org.eclipse.persistence.config.PersistenceUnitProperties.JTA_DATASOURCE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.NON_JTA_DATASOURCE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.TRANSACTION_TYPE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.WEAVING;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.scholion.bootstrap.Schema;

/**
 * A fresh database with the schema that the migrations make, outside the container, with the persistence unit of
 * production under transactions of its own. PostgreSQL is a real one, started once for all tests of a process.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** The two systems that everything has to work on. */
    public enum Vendor {
        H2,
        POSTGRESQL
    }

    private final Vendor vendor;
    private final DataSource dataSource;
    private EntityManagerFactory entityManagers;

    private TestDatabase(Vendor vendor, DataSource dataSource) {
        this.vendor = vendor;
        this.dataSource = dataSource;
    }

    /** Makes a fresh database of either kind. */
    public static TestDatabase of(Vendor vendor) {
        return switch (vendor) {
            case H2 -> h2();
            case POSTGRESQL -> postgresql();
        };
    }

    /** Makes a fresh H2 database in memory, gone when it is closed. */
    public static TestDatabase h2() {
        return h2("jdbc:h2:mem:test" + SERIAL.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    /** Makes an H2 database in a new file that is written to at every commit, as the server's is; the file stays. */
    public static TestDatabase h2(Path file) {
        return h2("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=8192");
    }

    private static TestDatabase h2(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        Schema.migrate(pool, "h2");
        return new TestDatabase(Vendor.H2, pool);
    }

    /** Makes a fresh database in the one PostgreSQL server of this process. */
    public static TestDatabase postgresql() {
        EmbeddedPostgres server = PostgresServer.running();
        return new TestDatabase(Vendor.POSTGRESQL, server.getDatabase("postgres", make(server)));
    }

    /** Like {@link #postgresql()}, with connections that stay open, as production has them. */
    public static TestDatabase pooledPostgresql() {
        EmbeddedPostgres server = PostgresServer.running();
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(server.getJdbcUrl("postgres", make(server)));
        source.setReWriteBatchedInserts(true);
        return new TestDatabase(Vendor.POSTGRESQL, JdbcConnectionPool.create(source));
    }

    private static String make(EmbeddedPostgres server) {
        String name = "test" + SERIAL.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + PostgresServer.TEMPLATE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    public Vendor vendor() {
        return vendor;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The unit {@code scholion} of production, with transactions of its own instead of the container's. */
    public synchronized EntityManagerFactory entityManagers() {
        if (entityManagers == null) {
            entityManagers = Persistence.createEntityManagerFactory(
                    "scholion",
                    Map.of(
                            TRANSACTION_TYPE,
                            "RESOURCE_LOCAL",
                            JTA_DATASOURCE,
                            "",
                            NON_JTA_DATASOURCE,
                            dataSource,
                            "eclipselink.session-name",
                            "scholion-" + SERIAL.incrementAndGet(),
                            // Weaving needs an agent here; the container does it by itself.
                            WEAVING,
                            "false"));
        }
        return entityManagers;
    }

    /** Does something in one transaction with an entity manager of its own; rolls back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager manager = entityManagers().createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(manager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Like {@link #inTransaction}, for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(manager -> {
            work.accept(manager);
            return null;
        });
    }

    @Override
    public synchronized void close() {
        if (entityManagers != null) {
            entityManagers.close();
        }
        if (dataSource instanceof JdbcConnectionPool pool) {
            if (vendor == Vendor.POSTGRESQL) {
                pool.dispose();
                return;
            }
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                pool.dispose();
            }
        }
    }

    @Override
    public String toString() {
        return vendor.toString();
    }

    /** Started on first use; ends with the process. */
    private static final class PostgresServer {
        static final String TEMPLATE = "migrated";
        private static final EmbeddedPostgres SERVER = start();

        private PostgresServer() {}

        static EmbeddedPostgres running() {
            return SERVER;
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + TEMPLATE);
                }
                Schema.migrate(server.getDatabase("postgres", TEMPLATE), "postgresql");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
