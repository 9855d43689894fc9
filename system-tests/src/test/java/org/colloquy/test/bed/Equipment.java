package org.colloquy.test.bed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.launcher.AppServer;
import org.colloquy.launcher.PayaraMicroServer;
import org.colloquy.launcher.PayaraServer;
import org.colloquy.launcher.ServerSpec;
import org.colloquy.launcher.WildFlyServer;
import org.colloquy.test.mail.FakeMailServer;
import org.jspecify.annotations.Nullable;

/** What a bed is put together from: which server, where, and with which environment. */
record Equipment(BedSettings settings, Path archive, int port, Map<String, String> environment) {

    static Equipment of(BedSettings settings, @Nullable Postgres postgres, FakeMailServer mail) {
        int port = HttpPort.free();
        Map<String, String> environment = new HashMap<>(System.getenv());
        // What a developer has set for own servers must not lead tests to a provider that costs money.
        environment.keySet().removeIf(name -> name.startsWith("COLLOQUY_") || name.startsWith("OPENAI_"));
        environment.put("COLLOQUY_DATA", settings.directory().resolve("data").toString());
        environment.put("COLLOQUY_OPENAI_CORS_ORIGINS", Bed.PAGE_ORIGIN);
        environment.put("COLLOQUY_SANDBOX_ENABLED", "true");
        environment.put("COLLOQUY_SANDBOX_URL", "http://127.0.0.1:" + port + "/sandbox/v1");
        // The tests' functions are where the tests are.
        environment.put("COLLOQUY_FUNCTIONS_PRIVATE_ADDRESSES", "true");
        environment.put("COLLOQUY_FUNCTIONS_ALLOWED_HOSTS", "127.0.0.1");
        environment.put("COLLOQUY_MAIL_HOST", "127.0.0.1");
        environment.put("COLLOQUY_MAIL_PORT", String.valueOf(mail.port()));
        environment.put("COLLOQUY_MAIL_FROM", "colloquy@example.org");
        environment.put("COLLOQUY_MAIL_TLS", "off");
        // Short enough for tests to wait for its end.
        environment.put("COLLOQUY_CONSOLE_FIRST_LOCK", Bed.FIRST_LOCK.toString());
        environment.put("COLLOQUY_UPSTREAM_READ_TIMEOUT", Bed.READ_TIMEOUT.toString());
        if (postgres != null) {
            environment.put("COLLOQUY_DB_URL", postgres.url());
            environment.put("COLLOQUY_DB_USER", postgres.user());
            environment.put("COLLOQUY_DB_PASSWORD", postgres.password());
        }
        return new Equipment(settings, DropIns.into(settings), port, environment);
    }

    AppServer server() {
        return server(Map.of());
    }

    /** The server with these variables besides. */
    AppServer server(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(more);
        return serverIn(variables);
    }

    boolean hasQueues() {
        return !settings.server().equals("micro");
    }

    Path directory() {
        return settings.directory();
    }

    Path data() {
        return directory().resolve("data");
    }

    /** Where the unpacked server keeps what it writes. */
    List<Path> serverFolders() {
        return Stream.of("wildfly", "payara", "micro")
                .map(home()::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    private AppServer serverIn(Map<String, String> variables) {
        ServerSpec spec = new ServerSpec(
                settings.distribution(),
                archive,
                settings.scripts(),
                settings.h2Driver(),
                settings.postgresqlDriver(),
                home(),
                port,
                variables,
                Path.of(System.getProperty("java.home")),
                // A server lives for minutes here and starts often: what its best compiler costs would never come back.
                // Without that one the JVM reserves 48 MB for compiled code, too little for Payara.
                List.of(
                        "-Xms256m",
                        "-Xmx768m",
                        "-XX:+UseParallelGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=192m"));
        return switch (settings.server()) {
            case "wildfly" -> new WildFlyServer(spec);
            case "payara" -> new PayaraServer(spec);
            case "micro" -> new PayaraMicroServer(spec);
            default -> throw new IllegalArgumentException("No such server: " + settings.server());
        };
    }

    /** Unpacked and prepared once for all runs with this server, until the build folder is cleaned. */
    private Path home() {
        return settings.work().resolve("servers");
    }
}
