package org.colloquy.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** WildFly, started without its shell scripts: the same on every system, and the process is the server itself. */
public final class WildFlyServer implements AppServer {

    private static final String SCRIPT = "wildfly.cli";
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_SECURE_PORT = 8443;
    private static final Duration DEPLOY_LIMIT = Duration.ofSeconds(90);

    /** What the server's own start script opens of the JDK. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final ServerSpec spec;
    private final ServerProcess process;

    /** A server that has not been started. */
    public WildFlyServer(ServerSpec spec) {
        this.spec = spec;
        this.process = new ServerProcess(spec.home().resolve("wildfly-console.log"));
    }

    @Override
    public void start(Duration limit) {
        Path root = new Installation(spec.home().resolve("wildfly"))
                .ensure(
                        spec.distribution(),
                        List.of(spec.scripts().resolve(SCRIPT), spec.h2(), spec.postgresql()),
                        Map.of(),
                        this::configure);
        Path deployed = place(spec.archive(), root);
        process.start(command(root), root, spec.completeEnvironment());
        process.awaitReady(new Readiness(baseUri()), () -> Files.exists(marker(deployed, ".failed")), limit);
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean running() {
        return process.running();
    }

    @Override
    public void deploy(Path archive) {
        Path deployed = place(archive, root());
        Instant deadline = Instant.now().plus(DEPLOY_LIMIT);
        while (!Files.exists(marker(deployed, ".deployed"))) {
            if (Files.exists(marker(deployed, ".failed")) || Instant.now().isAfter(deadline)) {
                throw new LaunchException(archive + " was not deployed:\n" + process.tail());
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    @Override
    public URI baseUri() {
        return spec.baseUri();
    }

    @Override
    public Optional<URI> secureUri() {
        return Optional.of(URI.create("https://127.0.0.1:" + (spec.port() - USUAL_PORT + USUAL_SECURE_PORT)));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public List<Path> logs() {
        return Stream.of(
                        spec.home().resolve("wildfly-console.log"),
                        root().resolve("standalone").resolve("log").resolve("server.log"))
                .filter(Files::exists)
                .toList();
    }

    /** Waits until the server ends. */
    int await() {
        return process.await();
    }

    private void configure(Path root) {
        List<String> command = new ArrayList<>(List.of(
                spec.java(),
                "-Djboss.home.dir=" + root,
                "-Djboss.cli.config=" + root.resolve("bin").resolve("jboss-cli.xml"),
                "-Dh2.jar=" + spec.h2(),
                "-Dpostgresql.jar=" + spec.postgresql(),
                "-jar",
                root.resolve("jboss-modules.jar").toString(),
                "-mp",
                root.resolve("modules").toString(),
                "org.jboss.as.cli",
                "--file=" + spec.scripts().resolve(SCRIPT)));
        ServerProcess cli = new ServerProcess(spec.home().resolve("wildfly-prepare.log"));
        Map<String, String> environment = new HashMap<>(spec.completeEnvironment());
        environment.put("JBOSS_HOME", root.toString());
        cli.start(command, root, environment);
        if (cli.await() != 0) {
            throw new LaunchException("The server could not be prepared:\n" + cli.tail());
        }
    }

    private List<String> command(Path root) {
        List<String> command = new ArrayList<>();
        command.add(spec.java());
        command.addAll(spec.jvmOptions());
        command.addAll(OPENED);
        Path base = root.resolve("standalone");
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Dorg.jboss.boot.log.file=" + base.resolve("log").resolve("boot.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration")
                                .resolve("logging.properties")
                                .toUri(),
                "-Djboss.home.dir=" + root,
                "-Djboss.server.base.dir=" + base,
                // Messages that wait at the broker outlive a server that is unpacked anew.
                "-Djboss.server.data.dir=" + spec.home().resolve("wildfly-data"),
                "-Djboss.socket.binding.port-offset=" + (spec.port() - USUAL_PORT),
                "-jar",
                root.resolve("jboss-modules.jar").toString(),
                "-mp",
                root.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-c",
                "standalone-full.xml"));
        return command;
    }

    /** Puts an archive where the server finds it, marked as to be deployed anew when it has changed. */
    private static Path place(Path archive, Path root) {
        Path target = root.resolve("standalone").resolve("deployments").resolve(archive.getFileName());
        boolean changed = Installation.replace(archive, target);
        try {
            Files.deleteIfExists(marker(target, ".failed"));
            if (changed) {
                Files.deleteIfExists(marker(target, ".deployed"));
            }
            Files.deleteIfExists(marker(target, ".undeployed"));
        } catch (IOException e) {
            throw new LaunchException("The markers beside " + target + " cannot be removed", e);
        }
        return target;
    }

    private static Path marker(Path deployment, String ending) {
        return deployment.resolveSibling(deployment.getFileName() + ending);
    }

    private Path root() {
        String zip = spec.distribution().getFileName().toString();
        return spec.home()
                .resolve("wildfly")
                .resolve(zip.replace("wildfly-dist-", "wildfly-").replace(".zip", ""));
    }
}
