package org.colloquy.api.error;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/**
 * Tells an unreachable database from a failed statement. The EJB container reports both as system exceptions, so the causes
 * decide.
 */
public final class DatabaseFailures {

    private static final int DEEPEST_CAUSE = 16;
    private static final String CONNECTION_CLASS = "08";

    /** PostgreSQL: being stopped, crashed, starting, too many connections. H2: broken or closed database. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "90067", "90098", "90121", "90020");

    private DatabaseFailures() {}

    /** Whether the database could not be reached, so that the same may succeed later. */
    public static boolean isUnavailable(Throwable failure) {
        boolean sql = false;
        boolean pool = false;
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++) {
            if (cause instanceof SQLException e) {
                if (isConnectionFailure(e)) {
                    return true;
                }
                sql = true;
            }
            // A pool without a connection to give throws a plain SQLException around one of these.
            pool |= cause instanceof ResourceException;
            cause = cause.getCause();
        }
        return sql && pool;
    }

    private static boolean isConnectionFailure(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || (state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state)));
    }
}
