package org.colloquy.test.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One session, from the side of the one who asks. */
public final class Chat {

    private static final String PAGE = "?limit=100";

    private final Door door;
    private final String id;

    Chat(Door door, String id) {
        this.door = door;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** {@code /api/sessions/…}. */
    public String path() {
        return "/api/sessions/" + id;
    }

    public String messagesPath() {
        return path() + "/messages";
    }

    /** Asks and demands an answer; returns its text. */
    public String say(String question) {
        return ask(question).expect(200).text("/message/content");
    }

    /** Asks and returns whatever came back. */
    public Reply ask(String question) {
        return door.post(messagesPath(), Map.of("content", question));
    }

    /** Asks under a key that makes a repetition recognisable. */
    public Reply askOnce(String idempotencyKey, String question) {
        return door.with("Idempotency-Key", idempotencyKey).post(messagesPath(), Map.of("content", question));
    }

    /** Asks without waiting. */
    public CompletableFuture<Reply> askLater(String question) {
        return door.postLater(messagesPath(), Map.of("content", question));
    }

    /** Asks and listens while the answer is being written. */
    public EventStream listen(String question) {
        return door.stream(messagesPath(), Map.of("content", question));
    }

    /** The conversation from its beginning, as {@code user: …} and {@code assistant: …}. */
    public List<String> transcript() {
        List<String> lines = new ArrayList<>();
        messages()
                .forEach(message -> lines.add(message.path("role").asText() + ": "
                        + message.path("content").asText()));
        return lines;
    }

    /** The conversation's messages, oldest first, up to a hundred. */
    public JsonNode messages() {
        return door.get(messagesPath() + PAGE).expect(200).json().path("data");
    }

    /** The session's runs, newest first. */
    public JsonNode runs() {
        return door.get(path() + "/runs" + PAGE).expect(200).json().path("data");
    }

    /** The newest run. */
    public JsonNode lastRun() {
        return runs().path(0);
    }

    public String status() {
        return get().text("/status");
    }

    public Reply get() {
        return door.get(path()).expect(200);
    }

    public void end() {
        door.patch(path(), Map.of("status", "closed")).expect(200);
    }
}
