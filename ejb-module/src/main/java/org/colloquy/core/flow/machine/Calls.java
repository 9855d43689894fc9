package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.colloquy.api.flow.CallAction;
import org.colloquy.api.flow.CallAction.Saved;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.VariableType;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Asks, waits, keeps what came back, and goes on whatever that was. */
record Calls<A extends CallAction>(BiFunction<A, Moment, FlowEffect.Asked> asking, Function<A, Keeping> keeping)
        implements Performer<A> {

    /**
     * What becomes of an answer.
     *
     * @param whole the variable that takes all of it
     * @param failure the variable that takes the words of a failure; null: the system's own
     * @param json whether an answer that is a text has to be JSON
     */
    record Keeping(
            List<Saved> save,
            @Nullable String whole,
            @Nullable String failure,
            boolean json) {}

    @Override
    public void perform(A action, Moment moment) {
        FlowEffect.Asked effect = asking.apply(action, moment);
        moment.tell("asked, waits for what comes of it");
        moment.ask(effect);
    }

    @Override
    public void succeeded(A action, JsonNode answer, Moment moment) {
        Keeping keep = keeping.apply(action);
        Optional<JsonNode> tree = keep.json() && answer.isTextual() ? parsed(answer.textValue()) : Optional.of(answer);
        if (tree.isEmpty()) {
            failed(action, FailureKind.BAD_RESPONSE, "the answer is no JSON", moment);
            return;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (Saved saved : keep.save()) {
            Optional<Value> value = part(tree.get(), saved, moment);
            if (value.isEmpty()) {
                failed(action, FailureKind.KEY_ERROR, "nothing that fits at " + saved.path(), moment);
                return;
            }
            values.put(saved.variable(), value.get());
        }
        keep(keep, answer, values, moment);
    }

    private static void keep(Keeping keep, JsonNode answer, Map<String, Value> values, Moment moment) {
        String words = answer.isTextual() ? answer.textValue() : answer.toString();
        moment.remember(moment.memory().succeeded(Texts.cut(words, Value.MAX_LENGTH)));
        fail(keep, "", moment);
        moment.tell(values.isEmpty() ? "answered" : "answered, kept " + values.keySet());
        values.forEach(moment::put);
        moment.put(keep.whole(), words);
        moment.goOn();
    }

    @Override
    public void failed(A action, FailureKind kind, String message, Moment moment) {
        String words = kind.wire() + ": " + message;
        moment.remember(moment.memory().succeeded(""));
        fail(keeping.apply(action), words, moment);
        moment.tell("failed, goes on. " + words);
        moment.goOn();
    }

    private static void fail(Keeping keep, String words, Moment moment) {
        if (keep.failure() == null) {
            moment.remember(moment.memory().failed(words));
        } else {
            moment.put(keep.failure(), words);
        }
    }

    private static Optional<Value> part(JsonNode tree, Saved saved, Moment moment) {
        Optional<VariableType> type = moment.place().type(saved.variable());
        return type.flatMap(wanted ->
                AnswerPath.find(tree, saved.path()).flatMap(part -> Optional.ofNullable(Value.of(part, wanted))));
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(Json.mapper().readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            // The words of a model need not be JSON.
            return Optional.empty();
        }
    }
}
