package org.colloquy.test.bed;

import java.nio.file.Path;
import java.time.Duration;
import org.colloquy.launcher.AppServer;
import org.colloquy.test.client.Door;

/** A server that starts for the first time, as its administrator sees it. */
public final class FirstStart implements AutoCloseable {

    private final AppServer server;
    private final Path data;
    private final Duration limit;

    FirstStart(AppServer server, Path data, Duration limit) {
        this.server = server;
        this.data = data;
        this.limit = limit;
    }

    /** Starts it; returns when it is ready. */
    public void start() {
        server.start(limit);
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** Its door, without a key. */
    public Door door() {
        return Door.at(server.baseUri());
    }

    @Override
    public void close() {
        server.stop();
    }
}
