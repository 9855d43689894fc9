package org.colloquy.test.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever sends too much is told so, and in a way that can be heard: not by a connection that breaks while there is still
 * something to be sent.
 */
@AgainstServer
class LargeBodiesIT {

    private static final byte[] MEGABYTE = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);

    /** What is lost is lost now and then: it depends on who is quicker. */
    private static final int TIMES = 2;

    private final Door door;
    private final Door stranger;

    LargeBodiesIT(Colloquy colloquy) {
        door = colloquy.createWorkspace("Large bodies").door();
        stranger = Door.at(door.base());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clients, JSON, 2, 413",
        "/api/clients, JSON, 40, 413",
        "/v1/assistants, JSON, 5, 413",
        "/v1/files, FILE, 22, 413",
        "/v1/files, FILE, 32, 413",
        "/v1/files, FILE, 100, 413",
        "/v1/nothing, JSON, 3, 404",
        "/api/clients, FILE, 1, 415",
    })
    void whatIsTooLargeIsRefusedInAllItsLength(String path, Kind kind, int megabytes, int status) {
        for (int time = 0; time < TIMES; time++) {
            Reply reply = door.post(path, kind.type, announced(kind, megabytes));

            assertThat(reply.expect(status).json()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clients, JSON, 2",
        "/api/clients, JSON, 40",
        "/v1/assistants, JSON, 5",
        "/v1/files, FILE, 22",
        "/v1/files, FILE, 40",
    })
    void whatIsTooLargeIsRefusedWhenItsLengthWasNotSaid(String path, Kind kind, int megabytes) {
        for (int time = 0; time < TIMES; time++) {
            Reply reply = door.post(path, kind.type, unannounced(kind, megabytes));

            assertThat(reply.expect(413).json()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/clients, JSON, 20", "/v1/files, FILE, 40"})
    void aStrangerIsSentAwayHoweverMuchHeBrings(String path, Kind kind, int megabytes) {
        for (int time = 0; time < TIMES; time++) {
            stranger.post(path, kind.type, announced(kind, megabytes)).expect(401);
            stranger.post(path, kind.type, unannounced(kind, megabytes)).expect(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"/console/login.xhtml, 1", "/console/login.xhtml, 40"})
    void aFormWhoseLengthIsNotSaidIsNotRead(String path, int megabytes) {
        stranger.post(path, Kind.FORM.type, unannounced(Kind.FORM, megabytes)).expect(411);
    }

    private static BodyPublisher announced(Kind kind, int megabytes) {
        long length = kind.before.length() + (long) megabytes * MEGABYTE.length + kind.after.length();
        return BodyPublishers.fromPublisher(unannounced(kind, megabytes), length);
    }

    private static BodyPublisher unannounced(Kind kind, int megabytes) {
        return BodyPublishers.ofInputStream(() -> body(kind, megabytes));
    }

    private static InputStream body(Kind kind, int megabytes) {
        Stream<InputStream> parts = Stream.of(
                        Stream.of(text(kind.before)),
                        Stream.generate(() -> (InputStream) new ByteArrayInputStream(MEGABYTE))
                                .limit(megabytes),
                        Stream.of(text(kind.after)))
                .flatMap(part -> part);
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is sent, around all that fills it. */
    private enum Kind {
        JSON("application/json", "{\"name\": \"", "\"}"),
        FORM("application/x-www-form-urlencoded", "name=", ""),
        FILE(
                "multipart/form-data; boundary=part",
                String.join(
                        "\r\n",
                        "--part",
                        "Content-Disposition: form-data; name=\"purpose\"",
                        "",
                        "user_data",
                        "--part",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"large.bin\"",
                        "",
                        ""),
                "\r\n--part--\r\n");

        private final String type;
        private final String before;
        private final String after;

        Kind(String type, String before, String after) {
            this.type = type;
            this.before = before;
            this.after = after;
        }
    }
}
