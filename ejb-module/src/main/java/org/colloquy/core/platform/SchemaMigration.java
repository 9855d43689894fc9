package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date; JPA creates nothing. Nodes that start together wait for each other inside the database. */
@ApplicationScoped
class SchemaMigration {

    @Inject
    private Database database;

    void migrate() throws SQLException {
        boolean postgresql = product().contains("postgresql");
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database.source())
                .locations(
                        "classpath:db/migration/common", "classpath:db/migration/" + (postgresql ? "postgresql" : "h2"))
                .placeholders(Map.of("id", postgresql ? "VARCHAR(64) COLLATE \"C\"" : "VARCHAR(64)"))
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private String product() throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }
}
