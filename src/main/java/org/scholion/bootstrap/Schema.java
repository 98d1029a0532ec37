package org.scholion.bootstrap;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** The database's schema, as the migrations under {@code sql/} make it. */
public final class Schema {
    private Schema() {}

    /**
     * Brings the schema up to date with {@code sql/common} and {@code sql/h2} or {@code sql/postgresql}. Nodes that
     * start together wait for each other.
     *
     * @param vendorDirectory {@code h2} or {@code postgresql}
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached, a migration fails or an applied
     *     one has changed since
     */
    public static int migrate(DataSource database, String vendorDirectory) {
        MigrateResult result = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:sql/common", "classpath:sql/" + vendorDirectory)
                .javaMigrations(new IdentifierFilling())
                .load()
                .migrate();
        return result.migrationsExecuted;
    }
}
