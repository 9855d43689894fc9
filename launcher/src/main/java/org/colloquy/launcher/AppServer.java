package org.colloquy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An application server with Colloquy on it. */
public interface AppServer {

    /**
     * Prepares the server where that has not been done, starts it and waits until {@code /health/ready} says ready.
     *
     * @throws LaunchException with the end of the log when it is not ready in time
     */
    void start(Duration limit);

    /** Stops it as an administrator would, and waits for its end. */
    void stop();

    /** Ends its process at once, as a power cut would. */
    void kill();

    /** Whether its process lives. */
    boolean running();

    /** Deploys another archive beside Colloquy and waits until it is there. */
    void deploy(Path archive);

    /** Where it answers. */
    URI baseUri();

    /** Where it answers over TLS with a certificate that it made itself; empty when it does not, or has not been started. */
    Optional<URI> secureUri();

    /** Its process; 0 before the first start. */
    long pid();

    /** What it has written, console and log files. */
    List<Path> logs();
}
