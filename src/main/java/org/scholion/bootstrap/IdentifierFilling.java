package org.scholion.bootstrap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.scholion.bibliography.WorkIdentifiers;
import org.scholion.bibliography.identifier.ReadIdentifier;
import org.scholion.bibliography.item.CslItem;
import org.scholion.shared.Cut;

/**
 * The migration that keeps the identifiers of works which were stored before identifiers were kept apart: SQL cannot
 * check and compare them.
 */
final class IdentifierFilling implements JavaMigration {
    private static final int PORTION = 1000;
    /** Of the column, in chars. */
    private static final int LONGEST = 400;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4.1");
    }

    @Override
    public String getDescription() {
        return "identifiers of works";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement read = connection.prepareStatement("select id, csl_json from work");
                PreparedStatement write = connection.prepareStatement("insert into work_identifier"
                        + " (work_id, ordinal, scheme, canonical, raw, valid) values (?, ?, ?, ?, ?, ?)")) {
            read.setFetchSize(PORTION);
            int waiting = 0;
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    waiting += add(write, rows.getObject(1, UUID.class), CslItem.fromJson(rows.getString(2)));
                    if (waiting >= PORTION) {
                        write.executeBatch();
                        waiting = 0;
                    }
                }
            }
            if (waiting > 0) {
                write.executeBatch();
            }
        }
    }

    private static int add(PreparedStatement write, UUID work, CslItem item) throws SQLException {
        List<ReadIdentifier> found = WorkIdentifiers.of(item);
        for (int ordinal = 0; ordinal < found.size(); ordinal++) {
            ReadIdentifier identifier = found.get(ordinal);
            write.setObject(1, work);
            write.setInt(2, ordinal);
            write.setString(3, identifier.scheme().name());
            write.setString(4, cut(identifier.canonical().orElse(identifier.raw())));
            write.setString(5, cut(identifier.raw()));
            write.setBoolean(6, identifier.verdict().isValid());
            write.addBatch();
        }
        return found.size();
    }

    private static String cut(String words) {
        return Cut.to(words, LONGEST);
    }
}
