package org.colloquy.test.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers under test. */
final class Ports {

    /** Below the range from which systems take ports for outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 28_000;

    /** How far the other ports of an application server lie from its HTTP port: management, HTTPS, AJP, transactions, JMS. */
    private static final List<Integer> DISTANCES = List.of(0, 1910, 1913, 363, -71, -3368, -3367, -404, -3232);

    private Ports() {}

    /** An HTTP port that is free together with the server's other ports; {@code colloquy.test.port} fixes it. */
    static int free() {
        int port = Integer.getInteger("colloquy.test.port", 0);
        while (port == 0) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            port = DISTANCES.stream().allMatch(distance -> isFree(candidate + distance)) ? candidate : 0;
        }
        return port;
    }

    /** A port that nobody listens on at the moment. */
    static int any() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // The only way to find out.
            return false;
        }
    }
}
