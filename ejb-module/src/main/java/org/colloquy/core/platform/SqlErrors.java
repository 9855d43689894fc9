package org.colloquy.core.platform;

import java.sql.SQLException;

/** Reads what a database refused out of the exceptions that providers wrap around it. */
public final class SqlErrors {

    private static final String INTEGRITY_CLASS = "23";

    private SqlErrors() {}

    /** Whether a constraint of the schema was the reason (SQLSTATE class 23). */
    public static boolean violatesConstraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY_CLASS)) {
                return true;
            }
        }
        return false;
    }
}
