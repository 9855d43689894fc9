package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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
