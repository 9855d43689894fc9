package org.colloquy.test.bed;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.colloquy.launcher.Ports;

/** The HTTP port of a server under test. */
final class HttpPort {

    /** Below the range from which systems take ports for outgoing connections, and apart from the launcher's. */
    private static final int FIRST = 20_000;

    private static final int LAST = 28_000;

    /** How far the other ports of an application server lie from its HTTP port: management, HTTPS, AJP, transactions, JMS. */
    private static final List<Integer> DISTANCES = List.of(0, 1910, 1913, 363, -71, -3368, -3367, -404, -3232);

    private HttpPort() {}

    /** One that is free together with the server's other ports; {@code colloquy.test.port} fixes it. */
    static int free() {
        int port = Integer.getInteger("colloquy.test.port", 0);
        while (port == 0) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            port = DISTANCES.stream().allMatch(distance -> Ports.isFree(candidate + distance)) ? candidate : 0;
        }
        return port;
    }
}
