package org.colloquy.core.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/**
 * Prepares the database when the application starts, and again every few seconds while the database is down, so that the order
 * in which machines come up does not matter.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartupTimer {

    private static final Logger LOG = System.getLogger(StartupTimer.class.getName());

    @Inject
    private Startup startup;

    @Inject
    private SchemaMigration migration;

    @EJB
    private FirstObjects firstObjects;

    /** Tries at once, so that a healthy start is ready when deployment ends. */
    @PostConstruct
    void start() {
        prepare();
    }

    /** Tries again until it has worked. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void prepare() {
        if (startup.done()) {
            return;
        }
        try {
            migration.migrate();
            firstObjects.create();
            startup.finish();
            LOG.log(Level.INFO, "The database is prepared");
        } catch (SQLException | FlywayException e) {
            LOG.log(Level.WARNING, "The database cannot be prepared yet: {0}", e.getMessage());
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "The first objects cannot be created yet", e);
        }
    }
}
