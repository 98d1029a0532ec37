package org.scholion.bootstrap;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections to the database that the settings name, H2 or PostgreSQL, without a rebuild. The server pools them
 * under {@value #JNDI_NAME}; it makes this object itself, by the class's name and before the application's own
 * configuration can be read, so the settings come from system properties and the environment.
 */
public final class ScholionDataSource implements DataSource {
    /** The pool's name, for look-ups and for {@code persistence.xml}. */
    public static final String JNDI_NAME = "java:app/jdbc/scholion";

    private final DatabaseAddress address;
    private final Driver driver;
    private int loginTimeout;

    /** The database of this process's settings. */
    public ScholionDataSource() {
        this(DatabaseAddress.from(name -> System.getProperty(name, System.getenv(name))));
    }

    ScholionDataSource(DatabaseAddress address) {
        this.address = address;
        this.driver = driver(address.vendor());
    }

    private static Driver driver(DatabaseAddress.Vendor vendor) {
        return switch (vendor) {
            case POSTGRESQL -> new org.postgresql.Driver();
            // The server brings H2; a copy of our own would stand in its shadow.
            case H2 -> load("org.h2.Driver");
        };
    }

    private static Driver load(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The server lacks the JDBC driver " + className, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(address.properties());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = address.properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        try {
            Connection connection = driver.connect(address.url(), properties);
            if (connection == null) {
                throw new SQLException("the driver does not understand the address");
            }
            return connection;
        } catch (SQLException e) {
            // The pool and EclipseLink connect before any code of the application's own runs.
            StartupFailure.noteDatabase("the database " + address + " cannot be used: " + StartupFailure.brief(e));
            throw e;
        }
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("Connections write no log");
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Connections write no log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
