package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Calls the model stub without anything between: the yardstick of every other figure. */
final class DirectTarget implements Target {

    private final Wire wire;
    private final boolean streamed;

    DirectTarget(Wire wire, boolean streamed) {
        this.wire = wire;
        this.streamed = streamed;
    }

    @Override
    public Future<Turn> ask(int user, String question) {
        JsonObject message = new JsonObject().put("role", "user").put("content", question);
        JsonObject body = new JsonObject()
                .put("model", "stub")
                .put("stream", streamed)
                .put("messages", new JsonArray().add(message));
        Future<Turn> turn = streamed
                ? wire.stream("/chat/completions", body, "\"content\":\"Y").map(reply -> check(question, reply))
                : wire.post("/chat/completions", body).map(reply -> check(question, reply));
        return turn.otherwise(Turn::failed);
    }

    private Turn check(String question, Reply reply) {
        if (reply.status() != 200) {
            return new Turn("status " + reply.status(), 0);
        }
        String content = streamed
                ? Events.joined(reply.body().toString(), DirectTarget::delta)
                : reply.json()
                        .getJsonArray("choices")
                        .getJsonObject(0)
                        .getJsonObject("message")
                        .getString("content");
        return Turn.checked(question, reply.status(), content, reply.firstTokenNanos());
    }

    private static String delta(String data) {
        if (data.equals("[DONE]")) {
            return "";
        }
        JsonArray choices = new JsonObject(data).getJsonArray("choices");
        return choices.isEmpty() ? "" : Turn.textAt(choices.getJsonObject(0).getJsonObject("delta"), "content");
    }
}
