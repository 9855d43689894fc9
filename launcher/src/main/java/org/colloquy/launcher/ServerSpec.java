package org.colloquy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server is made of.
 *
 * @param distribution the server's zip or runnable jar
 * @param archive the EAR or WAR to deploy
 * @param scripts folder of the scripts that prepare a server
 * @param h2 JDBC driver
 * @param postgresql JDBC driver
 * @param home folder for the unpacked server; kept from run to run
 * @param port HTTP port on the loopback address; the server's other ports keep their usual distance from it
 * @param environment the whole environment of the server's process
 * @param javaHome Java to run it with
 * @param jvmOptions heap and the like
 */
public record ServerSpec(
        Path distribution,
        Path archive,
        Path scripts,
        Path h2,
        Path postgresql,
        Path home,
        int port,
        Map<String, String> environment,
        Path javaHome,
        List<String> jvmOptions) {

    private static final String URL = "COLLOQUY_DB_URL";
    private static final String DRIVER = "COLLOQUY_DB_DRIVER";

    /** Copies what may change. */
    public ServerSpec {
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The address of this server. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The JVM to start. */
    String java() {
        return javaHome.resolve("bin").resolve("java").toString();
    }

    /**
     * What decides which database is used. Payara resolves it when its script runs as a boot file, so there another database
     * means another preparation.
     */
    Map<String, String> databaseSettings() {
        Map<String, String> settings = new HashMap<>(completeEnvironment());
        settings.keySet().removeIf(name -> !name.startsWith("COLLOQUY_D"));
        return settings;
    }

    boolean onPostgresql() {
        return environment.getOrDefault(URL, "").startsWith("jdbc:postgresql:");
    }

    /** The environment with the driver that the database's address wants. */
    Map<String, String> completeEnvironment() {
        Map<String, String> complete = new HashMap<>(environment);
        complete.putIfAbsent(DRIVER, onPostgresql() ? "postgresql" : "h2");
        return complete;
    }
}
