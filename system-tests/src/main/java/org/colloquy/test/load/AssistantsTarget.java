package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Asks through {@code /v1}: one request puts the question on a thread and streams the run. Every user has threads of its own. */
final class AssistantsTarget implements Target {

    private static final String DELTA = "thread.message.delta";

    private final AssistantsApi api;
    private final String assistant;
    private final List<String> threads;
    private final int users;
    private final int[] rounds;

    AssistantsTarget(AssistantsApi api, String assistant, List<String> threads, int users) {
        this.api = api;
        this.assistant = assistant;
        this.threads = threads;
        this.users = users;
        rounds = new int[users];
    }

    @Override
    public Future<Turn> ask(int user, String question) {
        int own = (threads.size() - user + users - 1) / users;
        String thread = threads.get(user + users * (rounds[user]++ % own));
        Heard heard = new Heard();
        return api.listen(thread, assistant, question, heard)
                .map(status -> heard.turn(question, status))
                .otherwise(Turn::failed);
    }

    /** One stream as far as it has been heard. */
    private static final class Heard implements EventListener {

        private final long sent = System.nanoTime();
        private final StringBuilder text = new StringBuilder();
        private long first;
        private String last = "";

        @Override
        public void onEvent(String id, String name, String data) {
            if (name.equals(DELTA)) {
                first = first == 0 ? System.nanoTime() - sent : first;
                text.append(textOf(data));
            }
            last = name.equals("done") ? last : name;
        }

        Turn turn(String question, int status) {
            if (status == 200 && !last.equals("thread.run.completed")) {
                return new Turn("stream that ends with " + last, 0);
            }
            return Turn.checked(question, status, text.toString(), first);
        }
    }

    static String textOf(String delta) {
        return new JsonObject(delta)
                .getJsonObject("delta")
                .getJsonArray("content")
                .getJsonObject(0)
                .getJsonObject("text")
                .getString("value");
    }
}
