package org.colloquy.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payara Server, its JVM started directly; archives go through its folder for automatic deployment. */
public final class PayaraServer implements AppServer {

    private static final String SCRIPT = "payara.asadmin";
    private static final Duration PREPARE_LIMIT = Duration.ofMinutes(5);
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(5);

    private final ServerSpec spec;
    private final ServerProcess process;
    private final Installation installation;
    private List<String> ports = List.of();

    /** A server that has not been started. */
    public PayaraServer(ServerSpec spec) {
        this.spec = spec;
        this.process = new ServerProcess(console());
        this.installation = new Installation(spec.home().resolve("payara"));
    }

    @Override
    public void start(Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        Path release = spec.javaHome().resolve("release");
        List<Path> parts = List.of(spec.scripts().resolve(SCRIPT), spec.h2(), spec.postgresql(), release);
        Path root = installation.ensure(spec.distribution(), parts, spec.databaseSettings(), this::configure);
        PayaraDomain domain = new PayaraDomain(root);
        Path deployed = AutoDeployment.place(spec.archive(), domain);
        process.start(command(domain), root, spec.completeEnvironment());
        AutoDeployment.await(deployed, deadline, process);
        process.awaitReady(new Readiness(baseUri()), Duration.between(Instant.now(), deadline));
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
        Path deployed = AutoDeployment.place(archive, new PayaraDomain(root()));
        AutoDeployment.await(deployed, Instant.now().plus(DEPLOY_LIMIT), process);
    }

    @Override
    public URI baseUri() {
        return spec.baseUri();
    }

    @Override
    public Optional<URI> secureUri() {
        return ports.stream()
                .filter(option -> option.startsWith(PayaraDomain.SECURE_PORT))
                .map(option -> URI.create("https://127.0.0.1:" + option.substring(PayaraDomain.SECURE_PORT.length())))
                .findFirst();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public List<Path> logs() {
        Path own = new PayaraDomain(root()).folder().resolve("logs").resolve("server.log");
        return Stream.of(console(), own).filter(Files::exists).toList();
    }

    /** Runs the script in a first start of the server, which then ends by itself. */
    private void configure(Path root) {
        PayaraDomain domain = new PayaraDomain(root);
        Path log = spec.home().resolve("payara-prepare.log");
        ServerProcess first = new ServerProcess(log);
        try {
            Files.deleteIfExists(log);
            domain.rememberArguments(dryRun(root));
            domain.loosenPorts();
            Path drivers = domain.folder().resolve("lib");
            Installation.replace(spec.h2(), drivers.resolve(spec.h2().getFileName()));
            Installation.replace(
                    spec.postgresql(), drivers.resolve(spec.postgresql().getFileName()));
            List<String> command = command(domain);
            command.add("-postbootcommandfile");
            command.add(spec.scripts().resolve(SCRIPT).toString());
            first.start(command, root, spec.completeEnvironment());
            BootScript.await(spec.scripts().resolve(SCRIPT), first, PREPARE_LIMIT);
        } catch (IOException e) {
            throw new LaunchException("The server could not be prepared", e);
        } finally {
            first.stop();
        }
    }

    private String dryRun(Path root) {
        ServerProcess tool = new ServerProcess(root.resolve("arguments.log"));
        List<String> command = List.of(
                spec.java(),
                "-jar",
                root.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                PayaraDomain.NAME);
        tool.start(command, root, spec.completeEnvironment());
        if (tool.await() != 0) {
            throw new LaunchException("The server could not be prepared:\n" + tool.tail());
        }
        return tool.text();
    }

    private List<String> command(PayaraDomain domain) {
        List<String> command = new ArrayList<>();
        command.add(spec.java());
        List<String> arguments = domain.arguments();
        // The class path and the domain's own options first, so that the caller's heap settings win.
        int main = arguments.indexOf(JvmArguments.MAIN);
        command.addAll(arguments.subList(0, main));
        command.addAll(spec.jvmOptions());
        ports = PayaraDomain.portOptions(spec.port());
        command.addAll(ports);
        command.addAll(arguments.subList(main, arguments.size()));
        return command;
    }

    private Path console() {
        return spec.home().resolve("payara-console.log");
    }

    private Path root() {
        return spec.home().resolve("payara").resolve("payara6");
    }
}
