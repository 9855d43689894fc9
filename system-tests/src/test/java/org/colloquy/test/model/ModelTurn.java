package org.colloquy.test.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One turn of a model with all that can be in it, told piece by piece or as a whole, as it was asked for. */
public final class ModelTurn implements Script {

    /** How a turn leaves its caller. */
    private enum End {
        FINISHED,
        CUT,
        SILENT
    }

    private final List<Map<String, Object>> deltas = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<Map<String, Object>> calls = new ArrayList<>();
    private String finish = "stop";
    private Duration gap = Duration.ZERO;
    private End end = End.FINISHED;
    private Duration silence = Duration.ZERO;

    private ModelTurn() {}

    /** A turn without anything in it yet. */
    public static ModelTurn turn() {
        return new ModelTurn();
    }

    /** Words, one piece each. */
    public ModelTurn say(String... pieces) {
        for (String piece : pieces) {
            text.append(piece);
            deltas.add(Map.of("content", piece));
        }
        return this;
    }

    /** Words of a refusal, one piece each. */
    public ModelTurn refuse(String... pieces) {
        for (String piece : pieces) {
            refusal.append(piece);
            deltas.add(Map.of("refusal", piece));
        }
        return this;
    }

    /** A call of a function, its arguments one piece each. */
    public ModelTurn call(String id, String function, String... arguments) {
        int index = calls.size();
        deltas.add(piece(Map.of(
                "index", index, "id", id, "type", "function", "function", Map.of("name", function, "arguments", ""))));
        for (String argument : arguments) {
            deltas.add(piece(Map.of("index", index, "function", Map.of("arguments", argument))));
        }
        String whole = String.join("", arguments);
        calls.add(Map.of("id", id, "type", "function", "function", Map.of("name", function, "arguments", whole)));
        finish = "tool_calls";
        return this;
    }

    /** Why it stops, when that is not what its content says. */
    public ModelTurn finish(String reason) {
        finish = reason;
        return this;
    }

    /** Time between two pieces. */
    public ModelTurn every(Duration time) {
        gap = time;
        return this;
    }

    /** Breaks the connection behind the last piece. */
    public ModelTurn thenCut() {
        end = End.CUT;
        return this;
    }

    /** Says nothing more behind the last piece, for longer than anybody listens. */
    public ModelTurn thenSilence() {
        return thenSilence(Duration.ofSeconds(10));
    }

    /** Says nothing more behind the last piece for so long. */
    public ModelTurn thenSilence(Duration time) {
        end = End.SILENT;
        silence = time;
        return this;
    }

    @Override
    public void play(ModelCall call, ModelReply reply) throws IOException {
        if (call.streaming()) {
            stream(reply);
        } else {
            whole(reply);
        }
    }

    private void stream(ModelReply reply) throws IOException {
        reply.beginStream();
        for (Map<String, Object> delta : deltas) {
            reply.delta(delta);
            Pause.of(gap);
        }
        switch (end) {
            case FINISHED -> reply.endStream(finish);
            case CUT -> {
                // Long enough for the pieces to be read before the reset throws them away.
                Pause.of(Duration.ofMillis(300));
                reply.cut();
            }
            case SILENT -> Pause.of(silence);
        }
    }

    private void whole(ModelReply reply) throws IOException {
        Pause.of(gap.multipliedBy(deltas.size()));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", "assistant");
        message.put("content", text.isEmpty() ? null : text.toString());
        message.put("refusal", refusal.isEmpty() ? null : refusal.toString());
        if (!calls.isEmpty()) {
            message.put("tool_calls", calls);
        }
        switch (end) {
            case FINISHED -> reply.json(200, ModelReply.completion(message, finish));
            case CUT -> reply.cut();
            case SILENT -> Pause.of(silence);
        }
    }

    private static Map<String, Object> piece(Map<String, Object> call) {
        return Map.of("tool_calls", List.of(call));
    }
}
