package org.colloquy.test.jms;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;

/** Speaks to the probe that is deployed beside the product. */
public final class ProbeClient {

    /** Name of the archive and of its context. */
    static final String NAME = "colloquy-probe";

    private static final Duration DEPLOYMENT = Duration.ofSeconds(60);

    private final Door door;

    private ProbeClient(URI server) {
        door = Door.at(server);
    }

    /** Deploys the probe; its archive stays over restarts of the server. */
    public static ProbeClient deployedOn(Bed bed) {
        bed.server().deploy(ProbeArchive.packInto(bed.directory().resolve("probe")));
        ProbeClient probe = new ProbeClient(bed.server().baseUri());
        probe.awaitUp();
        return probe;
    }

    /** Returns when the probe answers; after the start of a server it may come later than the product. */
    void awaitUp() {
        Eventually.within(DEPLOYMENT, () -> door.get(path("ping")).expect(200));
    }

    /** A JMS message as the probe saw it. */
    record Heard(JsonNode whole) {

        JsonNode json() {
            return JsonText.parse(whole.path("text").asText());
        }

        String text() {
            return whole.path("text").asText();
        }

        String correlation() {
            return whole.path("correlation").asText();
        }

        String property(String name) {
            return whole.path("properties").path(name).asText();
        }
    }

    /** Asks a question of a session through the queue for them. */
    public void question(String sessionId, String messageId, String content) {
        send("in", messageId, body(sessionId, messageId, content));
    }

    /** The same, with a temporary reply queue; every reply within the time. */
    List<Heard> askQuestion(String sessionId, String messageId, String content, int seconds) {
        return ask("in", messageId, body(sessionId, messageId, content), seconds);
    }

    void send(String queue, String correlation, String body) {
        call("send", body, "queue", queue, "correlation", correlation);
    }

    /** Sends with a temporary reply queue; every reply within the time. */
    List<Heard> ask(String queue, String correlation, String body, int seconds) {
        return call("ask", body, "queue", queue, "correlation", correlation, "seconds", Integer.toString(seconds));
    }

    List<Heard> browse(String queue) {
        return call("browse", "", "queue", queue);
    }

    /** Takes one message off a queue, if there is one within the time. */
    List<Heard> take(String queue, int seconds) {
        return call("take", "", "queue", queue, "seconds", Integer.toString(seconds));
    }

    /** Takes one request off a queue and sends this text to where it wants its reply. */
    List<Heard> answer(String queue, String text, int seconds) {
        return call("answer", text, "queue", queue, "seconds", Integer.toString(seconds));
    }

    /** From now on events are kept under this name. */
    void subscribe(String name) {
        call("subscribe", "", "name", name);
    }

    /** Up to so many kept events; ends earlier when none comes for some seconds. */
    List<Heard> events(String name, int count, int seconds) {
        return call("events", "", "name", name, "count", Integer.toString(count), "seconds", Integer.toString(seconds));
    }

    void unsubscribe(String name) {
        call("unsubscribe", "", "name", name);
    }

    private static String body(String sessionId, String messageId, String content) {
        return JsonText.write(Map.of("sessionId", sessionId, "messageId", messageId, "content", content));
    }

    private List<Heard> call(String operation, String body, String... parameters) {
        JsonNode answer = door.send("POST", path(operation, parameters), "text/plain", body)
                .expect(200)
                .json();
        List<Heard> heard = new ArrayList<>();
        answer.forEach(message -> heard.add(new Heard(message)));
        return heard;
    }

    private static String path(String operation, String... parameters) {
        StringBuilder path = new StringBuilder("/" + NAME + "/" + operation + "?");
        for (int i = 0; i < parameters.length; i += 2) {
            path.append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return path.toString();
    }
}
