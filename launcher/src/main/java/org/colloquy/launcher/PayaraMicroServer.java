package org.colloquy.launcher;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payara Micro: one jar that is told everything at each start; it has no JMS broker. */
public final class PayaraMicroServer implements AppServer {

    private static final String SCRIPT = "payara-micro.asadmin";

    /** What the server's manual wants opened of the JDK. */
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.management/javax.management.openmbean=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
            "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www=ALL-UNNAMED",
            "--add-exports=java.base/sun.security.util=ALL-UNNAMED");

    private final ServerSpec spec;
    private final ServerProcess process;
    private final List<Path> beside = new ArrayList<>();

    /** A server that has not been started. */
    public PayaraMicroServer(ServerSpec spec) {
        this.spec = spec;
        this.process = new ServerProcess(console());
    }

    /**
     * Starts from nothing each time: a Payara Micro that finds its last deployment loads it, says ready, and then takes it down to
     * deploy it again.
     */
    @Override
    public void start(Duration limit) {
        Installation.delete(root());
        process.start(command(), spec.home(), spec.completeEnvironment());
        process.awaitReady(new Readiness(baseUri()), limit);
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

    /** Takes effect with the next start: a running Payara Micro takes no archives. */
    @Override
    public void deploy(Path archive) {
        beside.add(archive);
    }

    @Override
    public URI baseUri() {
        return spec.baseUri();
    }

    @Override
    public Optional<URI> secureUri() {
        return Optional.empty();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public List<Path> logs() {
        return Stream.of(console()).filter(Files::exists).toList();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(spec.java());
        command.addAll(OPENED);
        command.add("-Djava.awt.headless=true");
        command.addAll(spec.jvmOptions());
        command.addAll(List.of("-jar", spec.distribution().toString()));
        command.addAll(List.of("--rootdir", root().toString()));
        command.addAll(List.of("--port", Integer.toString(spec.port()), "--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--addlibs", spec.h2() + File.pathSeparator + spec.postgresql()));
        command.addAll(
                List.of("--postbootcommandfile", spec.scripts().resolve(SCRIPT).toString()));
        beside.forEach(archive -> command.addAll(List.of("--deploy", archive.toString())));
        command.addAll(List.of("--contextroot", "/", "--deploy", spec.archive().toString()));
        return command;
    }

    private Path root() {
        return spec.home().resolve("micro");
    }

    private Path console() {
        return spec.home().resolve("micro-console.log");
    }
}
