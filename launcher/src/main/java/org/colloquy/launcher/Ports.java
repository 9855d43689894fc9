package org.colloquy.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds ports that nobody uses, below those which systems take for outgoing connections: a server opens its ports seconds
 * after they were found, and in the meantime a connection may have been given one from there.
 */
public final class Ports {

    private static final int FIRST = 30_000;
    private static final int END = 32_768;

    private Ports() {}

    /** Different ports, as many as asked for, that are free on the loopback address at the moment. */
    public static List<Integer> free(int count) {
        // Servers that start at the same time look in different places.
        int start = ThreadLocalRandom.current().nextInt(END - FIRST);
        List<Integer> found = IntStream.range(0, END - FIRST)
                .map(step -> FIRST + (start + step) % (END - FIRST))
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
        if (found.size() < count) {
            throw new LaunchException("No free port was found between " + FIRST + " and " + (END - 1));
        }
        return found;
    }

    /** Whether the port could be listened on at the moment. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // The only way to find out.
            return false;
        }
    }
}
