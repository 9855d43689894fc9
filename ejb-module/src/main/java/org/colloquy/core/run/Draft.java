package org.colloquy.core.run;

import java.time.Instant;
import org.colloquy.core.platform.Ids;

/** A message while it is being written: announced under its ids, stored when it is whole or given up. */
public final class Draft {

    private final String stepId = Ids.next("step");
    private final String messageId = Ids.next("msg");
    private final Instant createdAt;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private boolean refusalFirst;

    Draft(Instant createdAt) {
        this.createdAt = createdAt;
    }

    String stepId() {
        return stepId;
    }

    String messageId() {
        return messageId;
    }

    Instant createdAt() {
        return createdAt;
    }

    String text() {
        return text.toString();
    }

    String refusal() {
        return refusal.toString();
    }

    /** The place of its text, or of its refusal, among its parts: what was begun first comes first. */
    int part(boolean refused) {
        return refused == refusalFirst ? 0 : 1;
    }

    boolean empty() {
        return text.isEmpty() && refusal.isEmpty();
    }

    Draft write(String piece) {
        text.append(piece);
        return this;
    }

    Draft refuse(String piece) {
        refusalFirst |= empty();
        refusal.append(piece);
        return this;
    }
}
