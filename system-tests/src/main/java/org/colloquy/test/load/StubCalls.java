package org.colloquy.test.load;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of functions that a question asks the stub to make: one for each {@code call NAME} in it. */
final class StubCalls {

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final Pattern CALL = Pattern.compile("call ([A-Za-z0-9_-]+)");

    private StubCalls() {}

    /** None once there are results. */
    static JsonArray of(JsonArray messages, String question) {
        JsonArray calls = new JsonArray();
        boolean answered =
                messages.stream().anyMatch(message -> "tool".equals(((JsonObject) message).getString("role")));
        Matcher matcher = CALL.matcher(question);
        while (!answered && matcher.find()) {
            JsonObject function = new JsonObject().put("name", matcher.group(1)).put("arguments", "{}");
            calls.add(new JsonObject()
                    .put("index", calls.size())
                    .put("id", "call_" + SEQUENCE.incrementAndGet() + "_" + System.nanoTime())
                    .put("type", "function")
                    .put("function", function));
        }
        return calls;
    }
}
