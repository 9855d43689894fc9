package org.colloquy.core.health;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquy.api.health.HealthService;
import org.colloquy.core.delivery.Carrier;
import org.colloquy.core.platform.Database;
import org.colloquy.core.platform.Startup;

/** Asks the database and the broker. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthBean implements HealthService {

    private static final int SECONDS = 2;

    @Inject
    private Database database;

    @Inject
    private Instance<Carrier> carriers;

    @Inject
    private Startup startup;

    @Override
    public Map<String, Boolean> readiness() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("database", startup.done() && databaseAnswers());
        if (carriers.isResolvable()) {
            parts.put("broker", carriers.get().reachable());
        }
        return parts;
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.connect()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            // Being down is the answer to the question, not a failure of the check.
            return false;
        }
    }
}
