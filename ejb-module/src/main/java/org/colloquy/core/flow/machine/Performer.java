package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.FailureKind;

/**
 * Performs one kind of action, and takes up what happens while it waits. Each call tells one line of the transcript and says how
 * the flow goes on.
 */
interface Performer<A extends Action> {

    /** It is the action's turn. */
    void perform(A action, Moment moment);

    /** The contact wrote while it waited. */
    default void answered(A action, String text, Moment moment) {
        moment.tell("answered");
        moment.goOn();
    }

    /** Its time has come. */
    default void elapsed(A action, Moment moment) {
        moment.tell("time has passed");
        moment.goOn();
    }

    /** What it asked for has been done. */
    default void succeeded(A action, JsonNode answer, Moment moment) {
        moment.tell("done");
        moment.goOn();
    }

    /** What it asked for has failed. */
    default void failed(A action, FailureKind kind, String message, Moment moment) {
        moment.tell("failed: " + kind.wire());
        moment.goOn();
    }
}
