package org.colloquy.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void letsThroughWhatIsSmallAndInTime() throws IOException {
        try (BoundedStream stream = bounded(10, NOON)) {
            assertThat(stream.readAllBytes()).hasSize(9);
        }
    }

    @Test
    void stopsAReplyThatIsTooLarge() throws IOException {
        try (BoundedStream stream = bounded(4, NOON)) {
            assertThatThrownBy(stream::readAllBytes).hasMessage("reply too large");
        }
    }

    @Test
    void stopsAReplyThatTricklesBeyondItsDeadline() throws IOException {
        try (BoundedStream stream = bounded(10, NOON.plusSeconds(1))) {
            assertThatThrownBy(stream::read).hasMessage("reply too slow");
        }
    }

    @Test
    void noticesAReplyThatEndsBeforeItsAnnouncedLength() throws IOException {
        try (BoundedStream stream =
                new BoundedStream(new ByteArrayInputStream(new byte[9]), 10, 100, NOON, () -> NOON)) {
            assertThatThrownBy(stream::readAllBytes).hasMessage("reply cut");
        }
    }

    private static BoundedStream bounded(int bytes, Instant now) {
        return new BoundedStream(new ByteArrayInputStream(new byte[9]), -1, bytes, NOON, () -> now);
    }
}
