package org.scholion.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;

@OnEachDatabase
class SchemaTest {
    private final TestDatabase database;

    SchemaTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void databaseIsTheOneAskedFor() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualToIgnoringCase(database.vendor().name());
        }
    }

    @Test
    void aSecondMigrationFindsNothingToDo() {
        String directory = database.vendor() == TestDatabase.Vendor.H2 ? "h2" : "postgresql";

        assertThat(Schema.migrate(database.dataSource(), directory)).isZero();
    }

    @Test
    void entityManagersOfProductionOpenOnIt() {
        Number one = database.inTransaction(
                manager -> (Number) manager.createNativeQuery("select 1").getSingleResult());

        assertThat(one.intValue()).isEqualTo(1);
    }
}
