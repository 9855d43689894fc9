package org.colloquy.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs Colloquy in the foreground: what {@code mvn -Prun verify} ends in. */
public final class Launcher {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final PrintStream out;
    private final Path data;
    private final int port;

    private Launcher(PrintStream out, Path data, int port) {
        this.out = out;
        this.data = data;
        this.port = port;
    }

    /** Reads the build's choices from system properties and runs until somebody stops it. */
    public static void main(String[] arguments) {
        String data = System.getProperty("colloquy.data", "");
        Path folder = data.isBlank() ? Path.of(System.getProperty("user.home"), ".colloquy") : Path.of(data);
        int port = Integer.getInteger("colloquy.port", 8080);
        try {
            new Launcher(System.out, folder.toAbsolutePath().normalize(), port).run();
        } catch (LaunchException e) {
            System.err.println("\n" + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private void run() {
        requireFree(port);
        WildFlyServer server = new WildFlyServer(spec());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "colloquy-stop"));
        out.println("Starting Colloquy on port " + port + ", data in " + data + " ...");
        server.start(LIMIT);
        greet(server);
        int end = server.await();
        out.println("Colloquy has stopped (" + end + ").");
    }

    private ServerSpec spec() {
        Path home = data.resolve("server");
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new LaunchException("The data folder " + data + " cannot be made: " + e.getMessage(), e);
        }
        return new ServerSpec(
                file("launcher.distribution"),
                file("launcher.archive"),
                file("launcher.scripts"),
                file("launcher.h2"),
                file("launcher.postgresql"),
                home,
                port,
                environment(),
                Path.of(System.getProperty("java.home")),
                List.of("-Xms128m", "-Xmx1g", "-XX:+UseParallelGC"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("COLLOQUY_DATA", data.toString());
        environment.putIfAbsent("COLLOQUY_DEMO", "true");
        if (environment.getOrDefault("OPENAI_API_KEY", "").isBlank()) {
            environment.putIfAbsent("COLLOQUY_SANDBOX_ENABLED", "true");
            environment.putIfAbsent("COLLOQUY_SANDBOX_URL", "http://127.0.0.1:" + port + "/sandbox/v1");
        }
        return environment;
    }

    private void greet(AppServer server) {
        String url = "http://localhost:" + port;
        out.println();
        out.println("Colloquy is ready:  " + url);
        out.println("Console:            " + url + "/console/   (user admin, password in "
                + data.resolve("first-admin-password") + ")");
        out.println("API key:            " + data.resolve("first-api-key"));
        out.println("API description:    " + url + "/openapi");
        out.println("Log:                " + server.logs().get(server.logs().size() - 1));
        out.println();
        out.println("Say something:");
        out.println("  curl -s " + url + "/api/sessions/$(cat " + data.resolve("first-session") + ")/messages"
                + " -H \"Authorization: Bearer $(cat " + data.resolve("first-api-key") + ")\""
                + " -H 'Content-Type: application/json' -d '{\"content\":\"Hello\"}'");
        out.println();
        out.println("Ctrl-C stops it.");
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new LaunchException("Port " + port
                    + " is taken. Choose another one:  mvn -Prun verify -Dcolloquy.port=" + (port + 1010));
        }
    }

    private static Path file(String property) {
        String path = System.getProperty(property, "");
        if (path.isBlank()) {
            throw new LaunchException("The build has to set " + property);
        }
        return Path.of(path).toAbsolutePath().normalize();
    }
}
