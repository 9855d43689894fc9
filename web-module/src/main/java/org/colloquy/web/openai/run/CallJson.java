package org.colloquy.web.openai.run;

import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunEvent;
import org.colloquy.web.openai.wire.WireObject;
import org.colloquy.web.openai.wire.WireVariant;
import org.jspecify.annotations.Nullable;

/** Calls of functions, in the three forms in which they are shown. */
final class CallJson {

    private static final String FUNCTION = "function";

    private CallJson() {}

    /** One that waits for its output. */
    @WireObject
    record Required(String id, String type, Question function) {

        static Required of(FunctionCall call) {
            return new Required(call.id(), FUNCTION, new Question(call.name(), call.arguments()));
        }
    }

    @WireObject
    record Question(String name, String arguments) {}

    /** One in a step. */
    @WireObject
    record Listed(String id, String type, Answered function) {

        static Listed of(FunctionCall call) {
            return new Listed(call.id(), FUNCTION, new Answered(call.name(), call.arguments(), call.output()));
        }
    }

    @WireObject
    record Answered(String name, String arguments, @Nullable String output) {}

    /** The next piece of one: with its first piece all that is known, then arguments alone. */
    @WireVariant
    record Piece(int index, @Nullable String id, String type, Object function) {

        static Piece of(RunEvent.CallDelta delta) {
            String name = delta.name();
            Object function =
                    name == null ? new Arguments(delta.arguments()) : new Answered(name, delta.arguments(), null);
            return new Piece(delta.index(), delta.callId(), FUNCTION, function);
        }
    }

    @WireObject
    record Arguments(String arguments) {}
}
