package org.colloquy.test.load;

import io.vertx.core.json.JsonObject;

/**
 * How one question went.
 *
 * @param error empty when the right answer came, else the kind of failure
 */
record Turn(String error, long firstTokenNanos) {

    static Turn checked(String question, int status, String content, long firstTokenNanos) {
        if (status != 200) {
            return new Turn("status " + status, firstTokenNanos);
        }
        boolean right = content.equals(ModelStub.answerTo(question));
        return new Turn(right ? "" : "wrong answer", firstTokenNanos);
    }

    static Turn failed(Throwable cause) {
        return new Turn(cause.getClass().getSimpleName() + ": " + cause.getMessage(), 0);
    }

    boolean answered() {
        return error.isEmpty();
    }

    static String textAt(JsonObject json, String field) {
        Object value = json.getValue(field);
        return value == null ? "" : value.toString();
    }
}
