package org.colloquy.test.bed;

import java.nio.file.Path;

/**
 * What the build chose, as system properties {@code colloquy.test.*}.
 *
 * @param name server and database, such as {@code wildfly-h2}; also the folder of this run
 * @param distribution the server's zip or runnable jar
 * @param archive what is deployed
 * @param shop the sample's jar
 * @param scripts the folder of the scripts that prepare a server
 */
record BedSettings(
        String name,
        Path distribution,
        Path archive,
        Path shop,
        Path scripts,
        Path h2Driver,
        Path postgresqlDriver,
        Path work) {

    static BedSettings read() {
        return new BedSettings(
                text("bed"),
                path("distribution"),
                path("archive"),
                path("shop"),
                path("scripts"),
                path("h2"),
                path("postgresql"),
                path("work"));
    }

    /** {@code wildfly}, {@code payara} or {@code micro}. */
    String server() {
        return name.substring(0, name.indexOf('-'));
    }

    boolean onPostgres() {
        return name.endsWith("-postgres");
    }

    /** The folder of this run. */
    Path directory() {
        return work.resolve("beds").resolve(name);
    }

    private static Path path(String key) {
        return Path.of(text(key)).toAbsolutePath().normalize();
    }

    private static String text(String key) {
        String value = System.getProperty("colloquy.test." + key, "");
        if (value.isBlank()) {
            throw new IllegalStateException("The build must set colloquy.test." + key);
        }
        return value;
    }
}
