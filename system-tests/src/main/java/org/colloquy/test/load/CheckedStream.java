package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One stream whose text has to be the answer to its question, compared as it comes. */
final class CheckedStream implements EventListener {

    private final String expected;
    private final Promise<Void> begun = Promise.promise();
    private final Promise<Void> ended = Promise.promise();
    private final long start = System.nanoTime();
    private final AtomicInteger tokens = new AtomicInteger();
    private int position;
    private volatile long end;
    private volatile String complaint = "";
    private String last = "";

    CheckedStream(String question) {
        expected = ModelStub.answerTo(question);
    }

    void listenTo(Future<Integer> status) {
        status.onComplete(result -> {
            end = System.nanoTime();
            if (result.failed()) {
                complain("broken: " + result.cause());
            } else if (result.result() != 200) {
                complain("status " + result.result());
            } else if (!last.equals("thread.run.completed") || position < expected.length()) {
                complain("ends with " + last + " after " + position + " of " + expected.length() + " characters");
            }
            begun.tryComplete();
            ended.tryComplete();
        });
    }

    @Override
    public void onEvent(String id, String name, String data) {
        if (name.equals("thread.message.delta")) {
            hear(AssistantsTarget.textOf(data));
            begun.tryComplete();
        }
        last = name.equals("done") ? last : name;
    }

    private void hear(String token) {
        if (expected.startsWith(token, position)) {
            position += token.length();
            tokens.incrementAndGet();
        } else {
            complain("lost or out of order at character " + position + ": " + token);
        }
    }

    private void complain(String what) {
        if (complaint.isEmpty()) {
            complaint = what;
        }
    }

    /** Done as soon as there is a token, or none will come. */
    Future<Void> begun() {
        return begun.future();
    }

    Future<Void> ended() {
        return ended.future();
    }

    boolean open() {
        return tokens.get() > 0 && !ended.future().isComplete();
    }

    int tokens() {
        return tokens.get();
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(end - start);
    }

    /** What was wrong first; empty when nothing was. */
    String complaint() {
        return complaint;
    }
}
