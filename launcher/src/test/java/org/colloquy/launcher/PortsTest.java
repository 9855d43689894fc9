package org.colloquy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Linux begins at 32768, others later. */
    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void portsOfAServerAreDifferentAndNeverAmongThoseOfOutgoingConnections() {
        List<Integer> ports = Ports.free(500);

        assertThat(ports).hasSize(500).doesNotHaveDuplicates().allMatch(port -> port < FIRST_OF_OUTGOING_CONNECTIONS);
    }

    @Test
    void aPortThatIsListenedOnIsNotFree() throws IOException {
        int port = Ports.free(1).get(0);

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }
}
