package org.colloquy.test.restart;

import java.net.URI;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.drill.Victim;
import org.colloquy.test.load.ThreadDump;

/** The shared server as a victim that comes back. */
record SharedVictim(Bed bed, String adminKey) implements Victim {

    @Override
    public URI url() {
        return bed.server().baseUri();
    }

    @Override
    public String threads() {
        return ThreadDump.of(bed.server().pid());
    }

    @Override
    public void kill() {
        bed.server().kill();
    }

    @Override
    public void startAgain() {
        bed.startServer();
    }
}
