package org.colloquy.test.model;

import java.io.IOException;
import java.time.Duration;

/** What a scripted model does with one call. */
@FunctionalInterface
public interface Script {

    void play(ModelCall call, ModelReply reply) throws IOException;

    /** Quotes the question, as a stream when one is asked for. */
    static Script echo() {
        return (call, reply) -> reply.answer(call, "You said: " + call.lastUserText());
    }

    /** Thinks that long before it does the same as another script. */
    static Script slowly(Duration thinking, Script then) {
        return (call, reply) -> {
            Pause.of(thinking);
            then.play(call, reply);
        };
    }

    /** A refusal in the provider's form, with a text that must never reach a caller. */
    static Script refuse(int status, String providerText, String... headers) {
        return (call, reply) -> reply.json(
                status,
                "{\"error\":{\"message\":\"" + providerText + "\",\"type\":\"provider_error\",\"code\":\"x\"}}",
                headers);
    }

    /** Does one thing for the first calls and another one for all later ones. */
    static Script first(int calls, Script before, Script after) {
        return (call, reply) -> (call.number() <= calls ? before : after).play(call, reply);
    }

    /** Does one thing for the first call, the next for the second and so on; the last for all that follow. */
    static Script inTurn(Script... scripts) {
        return (call, reply) -> scripts[Math.min(call.number(), scripts.length) - 1].play(call, reply);
    }
}
