package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server's data source, beside the persistence unit. Looked up by hand: no name for an injected resource means the same on
 * every server, but an unprefixed name in the initial context does.
 */
@ApplicationScoped
public class Database {

    static final String NAME = "jdbc/colloquy";

    private volatile String product = "";

    /** What the database calls itself, in lower case. Asked once. */
    String product() throws SQLException {
        if (product.isEmpty()) {
            try (Connection connection = connect()) {
                product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            }
        }
        return product;
    }

    /** Whether it is H2; false until it has been asked. */
    boolean isH2() {
        return product.equals("h2");
    }

    /** A connection of the server's pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    // The name is a constant of ours, so nothing that anybody sends is ever looked up.
    @SuppressWarnings("BanJNDI")
    DataSource source() {
        try {
            return InitialContext.doLookup(NAME);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source " + NAME, e);
        }
    }
}
