package org.colloquy.test.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks at the tables, and changes them, past the product. */
@ApplicationScoped
public class Rows {

    /** What a query that yields one number yields. */
    public long count(String sql, Object... values) {
        return find(sql, Long.class, values).orElseThrow();
    }

    /** The first column of the first row. */
    public <T> Optional<T> find(String sql, Class<T> type, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(rows.getObject(1, type)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any other statement. */
    public void change(String sql, @Nullable Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @SuppressWarnings("BanJNDI") // a constant name
    private static Connection connect() throws SQLException {
        try {
            DataSource source = InitialContext.doLookup("jdbc/colloquy");
            return source.getConnection();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
