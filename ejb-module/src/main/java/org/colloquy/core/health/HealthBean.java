package org.colloquy.core.health;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.colloquy.api.health.HealthService;
import org.colloquy.core.delivery.Carrier;
import org.colloquy.core.platform.Startup;

/** Asks the database and the broker. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthBean implements HealthService {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:global/jdbc/colloquy")
    private DataSource database;

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
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            // Being down is the answer to the question, not a failure of the check.
            return false;
        }
    }
}
