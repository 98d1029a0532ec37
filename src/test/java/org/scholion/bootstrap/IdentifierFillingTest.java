package org.scholion.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.scholion.bibliography.Work;
import org.scholion.bibliography.WorkIdentifier;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;
import org.scholion.testing.TestProject;

@OnEachDatabase
class IdentifierFillingTest {
    private final TestDatabase database;

    IdentifierFillingTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void worksOfBeforeGetTheirIdentifiersWhenTheSchemaIsBroughtUpToDate() throws SQLException {
        TestProject project = TestProject.on(database);
        Work work = project.work("Forbes on Warlords");
        project.act(rooms ->
                rooms.works.correct(project.scholar, project.id(), project.key(work), work.version(), item -> item.with(
                                "ISBN", "0-521-25514-7; 978-3-16-148410-1")
                        .with("DOI", "doi:10.1000/ABC")));
        List<String> written = identifiers();
        assertThat(written).hasSize(3);

        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from work_identifier");
            new IdentifierFilling().migrate(new On(connection));
            connection.commit();
        }

        assertThat(identifiers()).isEqualTo(written);
    }

    @Test
    void theSchemaIsBroughtUpToDateWithIt() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select count(*) from \"flyway_schema_history\" where \"version\" = '4.1' and \"success\"")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(1);
        }
    }

    private record On(Connection connection) implements Context {
        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }

    private List<String> identifiers() {
        return database.inTransaction(entities -> entities.createQuery(
                        "select i from WorkIdentifier i order by i.workId, i.ordinal", WorkIdentifier.class)
                .getResultStream()
                .map(each -> each.ordinal() + " " + each.scheme() + " " + each.canonical() + " " + each.raw() + " "
                        + each.isValid())
                .toList());
    }
}
