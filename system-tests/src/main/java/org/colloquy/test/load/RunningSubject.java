package org.colloquy.test.load;

import java.net.URI;

/** A server that somebody else started; it is left running. */
record RunningSubject(URI url, long pid, long databasePid, String adminKey) implements Subject {

    static RunningSubject of(BenchSettings settings) {
        return new RunningSubject(URI.create(settings.url()), settings.pid(), settings.databasePid(), settings.key());
    }

    @Override
    public void close() {}
}
