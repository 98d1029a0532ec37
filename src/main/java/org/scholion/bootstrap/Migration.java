package org.scholion.bootstrap;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** The first thing at the start: reach the database and bring its schema up to date, before anything reads it. */
@DataSourceDefinition(
        name = ScholionDataSource.JNDI_NAME,
        className = "org.scholion.bootstrap.ScholionDataSource",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 32,
        maxIdleTime = 300)
@ApplicationScoped
public class Migration {
    /** Order among the observers of the start; seeding comes after it, with 20. */
    public static final int ORDER = 10;

    private static final Logger LOG = System.getLogger(Migration.class.getName());

    @Resource(lookup = ScholionDataSource.JNDI_NAME)
    private DataSource database;

    void migrate(@Observes @Initialized(ApplicationScoped.class) @Priority(ORDER) Object start) {
        DatabaseAddress address = DatabaseAddress.from(name -> System.getProperty(name, System.getenv(name)));
        try {
            int applied = Schema.migrate(database, address.vendor().directory());
            LOG.log(Level.INFO, "The schema of {0} is up to date; migrations applied now: {1}", address, applied);
        } catch (FlywayException e) {
            throw StartupFailure.ofDatabase(
                    "the schema of " + address + " cannot be brought up to date: " + StartupFailure.brief(rootOf(e)),
                    e);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
