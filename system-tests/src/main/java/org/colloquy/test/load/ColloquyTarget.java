package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Sends messages to sessions. Each user goes round through sessions that no other user has, so that histories grow slowly
 * and no two questions of one session wait for each other.
 */
final class ColloquyTarget implements Target {

    private static final String FIRST_PIECE = "\"Y";
    private static final String LAST_EVENT = "event: message";

    private final ColloquyApi api;
    private final List<String> sessions;
    private final int users;
    private final int[] rounds;
    private final boolean streamed;

    ColloquyTarget(ColloquyApi api, List<String> sessions, int users, boolean streamed) {
        if (sessions.size() < users) {
            throw new IllegalArgumentException("fewer sessions than users");
        }
        this.api = api;
        this.sessions = sessions;
        this.users = users;
        this.streamed = streamed;
        rounds = new int[users];
    }

    @Override
    public Future<Turn> ask(int user, String question) {
        int own = (sessions.size() - user + users - 1) / users;
        String session = sessions.get(user + users * (rounds[user]++ % own));
        Future<Turn> turn = streamed
                ? api.askStreaming(session, question, FIRST_PIECE).map(reply -> streamed(question, reply))
                : api.ask(session, question).map(reply -> whole(question, reply));
        return turn.otherwise(Turn::failed);
    }

    private static Turn whole(String question, Reply reply) {
        if (reply.status() != 200) {
            return new Turn("status " + reply.status() + " " + reply.excerpt(), 0);
        }
        return Turn.checked(question, 200, Turn.textAt(reply.json().getJsonObject("message"), "content"), 0);
    }

    private static Turn streamed(String question, Reply reply) {
        if (reply.status() != 200) {
            return new Turn("status " + reply.status() + " " + reply.excerpt(), 0);
        }
        String whole = reply.body().toString();
        if (!whole.contains(LAST_EVENT)) {
            return new Turn("stream without its last event", 0);
        }
        String content =
                Events.joined(whole, data -> data.startsWith("{") ? Turn.textAt(new JsonObject(data), "text") : "");
        return Turn.checked(question, 200, content, reply.firstTokenNanos());
    }
}
