package org.colloquy.test.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
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

    private static final String FORM = "multipart/form-data; boundary=part";

    private static final Map<String, String> KINDS =
            Map.of("json", "application/json", "file", FORM, "form", "application/x-www-form-urlencoded");

    private final Door door;
    private final Door stranger;

    LargeBodiesIT(Colloquy colloquy) {
        door = colloquy.createWorkspace("Large bodies").door();
        stranger = Door.at(door.base());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clients, json, 2, 413",
        "/api/clients, json, 40, 413",
        "/v1/assistants, json, 5, 413",
        "/v1/files, file, 22, 413",
        "/v1/files, file, 32, 413",
        "/v1/files, file, 100, 413",
        "/v1/nothing, json, 3, 404",
        "/api/clients, file, 1, 415",
    })
    void whatIsTooLargeIsRefusedInAllItsLength(String path, String kind, int megabytes, int status) {
        for (int time = 0; time < TIMES; time++) {
            Reply reply = door.post(path, type(kind), announced(kind, megabytes));

            assertThat(reply.expect(status).json()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clients, json, 2",
        "/api/clients, json, 40",
        "/v1/assistants, json, 5",
        "/v1/files, file, 22",
        "/v1/files, file, 40",
    })
    void whatIsTooLargeIsRefusedWhenItsLengthWasNotSaid(String path, String kind, int megabytes) {
        for (int time = 0; time < TIMES; time++) {
            Reply reply = door.post(path, type(kind), unannounced(kind, megabytes));

            assertThat(reply.expect(413).json()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/clients, json, 20", "/v1/files, file, 40"})
    void aStrangerIsSentAwayHoweverMuchHeBrings(String path, String kind, int megabytes) {
        for (int time = 0; time < TIMES; time++) {
            stranger.post(path, type(kind), announced(kind, megabytes)).expect(401);
            stranger.post(path, type(kind), unannounced(kind, megabytes)).expect(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"/console/login.xhtml, 1", "/console/login.xhtml, 40"})
    void aFormWhoseLengthIsNotSaidIsNotRead(String path, int megabytes) {
        stranger.post(path, type("form"), unannounced("form", megabytes)).expect(411);
    }

    private static String type(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    private static BodyPublisher announced(String kind, int megabytes) {
        long length = before(kind).length()
                + (long) megabytes * MEGABYTE.length
                + after(kind).length();
        return BodyPublishers.fromPublisher(unannounced(kind, megabytes), length);
    }

    private static BodyPublisher unannounced(String kind, int megabytes) {
        return BodyPublishers.ofInputStream(() -> body(kind, megabytes));
    }

    private static InputStream body(String kind, int megabytes) {
        Stream<InputStream> parts = Stream.of(
                        Stream.of(text(before(kind))),
                        Stream.generate(() -> (InputStream) new ByteArrayInputStream(MEGABYTE))
                                .limit(megabytes),
                        Stream.of(text(after(kind))))
                .flatMap(part -> part);
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String before(String kind) {
        return switch (kind) {
            case "json" -> "{\"name\": \"";
            case "form" -> "name=";
            default ->
                String.join(
                        "\r\n",
                        "--part",
                        "Content-Disposition: form-data; name=\"purpose\"",
                        "",
                        "user_data",
                        "--part",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"large.bin\"",
                        "",
                        "");
        };
    }

    private static String after(String kind) {
        return switch (kind) {
            case "json" -> "\"}";
            case "form" -> "";
            default -> "\r\n--part--\r\n";
        };
    }
}
