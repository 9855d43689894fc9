package org.colloquy.web.openai.run;

import java.util.List;
import org.colloquy.api.run.RunEvent;
import org.colloquy.web.openai.wire.WireObject;
import org.colloquy.web.openai.wire.WireVariant;
import org.jspecify.annotations.Nullable;

/** The next piece of a message or of a step's calls. */
@WireObject
record DeltaJson(String id, String object, Object delta) {

    @WireObject
    record Content(List<Piece> content) {}

    @WireVariant
    record Piece(
            int index,
            String type,
            @Nullable Text text,
            @Nullable String refusal) {}

    /** Annotations are announced once, empty, and never come. */
    @WireVariant
    record Text(String value, @Nullable List<Object> annotations) {}

    @WireObject
    record Details(Calls stepDetails) {}

    @WireObject
    record Calls(String type, List<CallJson.Piece> toolCalls) {}

    static DeltaJson of(RunEvent.MessageDelta delta) {
        Piece piece = delta.refusal()
                ? new Piece(delta.part(), "refusal", null, delta.text())
                : new Piece(delta.part(), "text", new Text(delta.text(), delta.first() ? List.of() : null), null);
        return new DeltaJson(delta.messageId(), "thread.message.delta", new Content(List.of(piece)));
    }

    static DeltaJson of(RunEvent.CallDelta delta) {
        Calls calls = new Calls("tool_calls", List.of(CallJson.Piece.of(delta)));
        return new DeltaJson(delta.stepId(), "thread.run.step.delta", new Details(calls));
    }
}
