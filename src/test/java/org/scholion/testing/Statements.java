package org.scholion.testing;

import static org.eclipse.persistence.config.PersistenceUnitProperties.JTA_DATASOURCE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.NON_JTA_DATASOURCE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.TRANSACTION_TYPE;
import static org.eclipse.persistence.config.PersistenceUnitProperties.WEAVING;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Listens to what goes to a test database: every statement that is run through the entity managers made here, with its
 * parameters, so that it can be counted, or explained by the database itself.
 */
public final class Statements implements AutoCloseable {
    private final TestDatabase database;
    private final EntityManagerFactory entityManagers;
    private final List<Statement> run = new ArrayList<>();

    public Statements(TestDatabase database) {
        this.database = database;
        this.entityManagers = Persistence.createEntityManagerFactory(
                "scholion",
                Map.of(
                        TRANSACTION_TYPE,
                        "RESOURCE_LOCAL",
                        JTA_DATASOURCE,
                        "",
                        NON_JTA_DATASOURCE,
                        listened(DataSource.class, database.dataSource()),
                        "eclipselink.session-name",
                        "listened-" + database + "-" + System.identityHashCode(this),
                        WEAVING,
                        "false"));
    }

    /** The statements that some work takes in a transaction of its own with fresh services. */
    public List<Statement> of(Consumer<Rooms> work) {
        run.clear();
        try (EntityManager entities = entityManagers.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                work.accept(new Rooms(entities));
                entities.flush();
            } finally {
                entities.getTransaction().rollback();
            }
        }
        return List.copyOf(run);
    }

    /** What the database says it does for a statement, row by row; on H2 with the rows that it looked at. */
    public String plan(Statement statement) {
        String explain = database.vendor() == TestDatabase.Vendor.H2 ? "explain analyze " : "explain ";
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement explained = connection.prepareStatement(explain + statement.sql())) {
            for (Map.Entry<Integer, Object> parameter : statement.parameters().entrySet()) {
                explained.setObject(parameter.getKey(), parameter.getValue());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = explained.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A statement that was run.
     *
     * @param parameters by their place, from 1
     */
    public record Statement(String sql, Map<Integer, Object> parameters) {}

    private <T> T listened(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = call(target, method, arguments);
                    if (method.getName().equals("getConnection")) {
                        return listened(Connection.class, (Connection) result);
                    }
                    if (method.getName().equals("prepareStatement")) {
                        return prepared((String) arguments[0], (PreparedStatement) result);
                    }
                    if (method.getName().equals("createStatement")) {
                        return plain((java.sql.Statement) result);
                    }
                    return result;
                }));
    }

    private PreparedStatement prepared(String sql, PreparedStatement target) {
        Map<Integer, Object> parameters = new TreeMap<>();
        InvocationHandler listener = (self, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer place) {
                parameters.put(place, arguments[1]);
            }
            if (name.startsWith("execute")) {
                run.add(new Statement(sql, new TreeMap<>(parameters)));
            }
            return call(target, method, arguments);
        };
        return (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, listener);
    }

    /** A statement that takes no parameters: on H2, functions make EclipseLink write the values into the text. */
    private java.sql.Statement plain(java.sql.Statement target) {
        InvocationHandler listener = (self, method, arguments) -> {
            if (method.getName().startsWith("execute") && arguments != null && arguments[0] instanceof String sql) {
                run.add(new Statement(sql, Map.of()));
            }
            return call(target, method, arguments);
        };
        return (java.sql.Statement) Proxy.newProxyInstance(
                java.sql.Statement.class.getClassLoader(), new Class<?>[] {java.sql.Statement.class}, listener);
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        entityManagers.close();
    }
}
