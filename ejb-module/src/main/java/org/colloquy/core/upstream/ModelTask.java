package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.colloquy.api.credential.UpstreamProtocol;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;
import org.colloquy.core.metrics.Meters;
import org.jspecify.annotations.Nullable;

/** Asks a model in the language that its provider wants, learning it from refusals. */
final class ModelTask implements Task<ModelReply> {

    private final Upstream upstream;
    private final ModelRequest request;
    private final @Nullable ReplyListener listener;
    private final Wire wire;
    private final Habits habits;
    private final Meters meters;
    private final Set<Parameter> tried = EnumSet.noneOf(Parameter.class);
    private Dialect dialect;
    private boolean responses;
    private boolean fellBack;

    ModelTask(
            Upstream upstream,
            ModelRequest request,
            @Nullable ReplyListener listener,
            Wire wire,
            Habits habits,
            Meters meters) {
        this.upstream = upstream;
        this.request = request;
        this.listener = listener;
        this.wire = wire;
        this.habits = habits;
        this.meters = meters;
        this.dialect = habits.dialect(upstream, request.model());
        this.responses = upstream.protocol() == UpstreamProtocol.RESPONSES
                || upstream.protocol() == UpstreamProtocol.AUTO && habits.wantsResponses(upstream);
    }

    @Override
    public ReplySink<ModelReply> sink() {
        Draft draft = new Draft(request.model(), listener);
        return new Sink(draft, responses ? new ResponsesReader(draft) : new ChatReader(draft));
    }

    @Override
    public Exchange send(ReplySink<ModelReply> sink, Instant deadline) {
        boolean streamed = listener != null;
        ObjectNode body =
                responses ? ResponsesBody.of(request, dialect, streamed) : ChatBody.of(request, dialect, streamed);
        return wire.send(
                upstream,
                responses ? "responses" : "chat/completions",
                Json.write(body).getBytes(StandardCharsets.UTF_8),
                sink,
                deadline);
    }

    @Override
    public boolean adapt(UpstreamException refusal) {
        if (refusal.code() == ErrorCode.MODEL_PROMPT_REFUSED) {
            return drop(refusal.complaint().parameters());
        }
        boolean mayFallBack = upstream.protocol() == UpstreamProtocol.AUTO && !responses;
        if (mayFallBack && refusal.complaint().unknownPath()) {
            responses = true;
            fellBack = true;
            return true;
        }
        return false;
    }

    @Override
    public void succeeded(ModelReply reply) {
        meters.tokens(reply.usage());
        if (!tried.isEmpty()) {
            habits.learn(upstream, request.model(), dialect);
        }
        if (fellBack) {
            habits.learnResponses(upstream);
        }
    }

    /** Each parameter once: what is refused again is not what was wrong. */
    private boolean drop(Set<Parameter> refused) {
        EnumSet<Parameter> fresh = EnumSet.noneOf(Parameter.class);
        refused.stream().filter(this::sent).forEach(fresh::add);
        if (fresh.isEmpty() || !tried.addAll(fresh)) {
            return false;
        }
        dialect = dialect.without(fresh);
        return true;
    }

    private boolean sent(Parameter parameter) {
        if (tried.contains(parameter) || !dialect.knows(parameter)) {
            return false;
        }
        return switch (parameter) {
            case MAX_TOKENS -> request.maxTokens() != null && !responses;
            case TEMPERATURE -> request.temperature() != null;
            case TOP_P -> request.topP() != null;
            case PARALLEL_TOOL_CALLS ->
                request.parallelToolCalls() != null && !request.tools().isEmpty();
            case STREAM_OPTIONS -> listener != null && !responses;
            case REASONING_EFFORT -> request.reasoningEffort() != null;
        };
    }

    /** Reads into a draft. */
    private static final class Sink extends ReplySink<ModelReply> {

        private final Draft draft;
        private final ReplyReader reader;

        Sink(Draft draft, ReplyReader reader) {
            this.draft = draft;
            this.reader = reader;
        }

        @Override
        void event(String data, JsonNode event) {
            reader.event(event);
        }

        @Override
        ModelReply whole(byte[] body, JsonNode reply) {
            reader.whole(reply);
            return draft.toReply();
        }

        @Override
        ModelReply ended() {
            return draft.toReply();
        }

        @Override
        boolean finished() {
            return reader.finished();
        }
    }
}
