package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ModelReply.Finish;
import org.jspecify.annotations.Nullable;

/**
 * A run of an assistant that a provider keeps. The conversation is kept here: each question makes a thread over there. Looks once a
 * second how far it is.
 */
final class RemoteRun implements ModelCall {

    private static final Logger LOG = System.getLogger(RemoteRun.class.getName());
    private static final Duration STEP = Duration.ofSeconds(1);

    private final BiFunction<String, @Nullable JsonNode, CompletionStage<JsonNode>> send;
    private final RemoteAssistants.Memory memory;
    private final UpstreamExecutor executor;
    private final CompletableFuture<ModelReply> result = new CompletableFuture<>();
    private volatile @Nullable String path;

    RemoteRun(
            BiFunction<String, @Nullable JsonNode, CompletionStage<JsonNode>> send,
            RemoteAssistants.Memory memory,
            UpstreamExecutor executor) {
        this.send = send;
        this.memory = memory;
        this.executor = executor;
    }

    void begin(String assistantId, List<Turn> turns) {
        List<Turn.ToolResult> outputs = RemoteBody.outputs(turns);
        String waiting = outputs.isEmpty() ? null : memory.take(outputs.get(0).callId());
        CompletionStage<JsonNode> begun = waiting == null
                ? send.apply("threads/runs", RemoteBody.question(assistantId, turns))
                : send.apply(waiting + "/submit_tool_outputs", RemoteBody.answers(outputs));
        follow(begun);
    }

    @Override
    public CompletionStage<ModelReply> reply() {
        return result;
    }

    @Override
    public void cancel() {
        result.completeExceptionally(UpstreamException.of(ErrorCode.MODEL_CANCELLED, "cancelled"));
        String open = path;
        if (open != null) {
            send.apply(open + "/cancel", Json.mapper().createObjectNode()).whenComplete((run, failure) -> {
                if (failure != null) {
                    LOG.log(Level.INFO, "A run at its provider could not be cancelled: {0}", failure.getMessage());
                }
            });
        }
    }

    private void follow(CompletionStage<JsonNode> look) {
        look.whenComplete((run, failure) -> {
            try {
                if (failure != null) {
                    result.completeExceptionally(UpstreamErrors.ofFailure(failure));
                } else if (!result.isDone()) {
                    judge(run);
                }
            } catch (RuntimeException e) {
                result.completeExceptionally(UpstreamErrors.ofFailure(e));
            }
        });
    }

    private void judge(JsonNode run) {
        String here = "threads/" + id(run, "thread_id") + "/runs/" + id(run, "id");
        path = here;
        switch (run.path("status").asText()) {
            case "queued", "in_progress" ->
                executor.executeAfter(STEP, () -> {
                    if (!result.isDone()) {
                        follow(send.apply(here, null));
                    }
                });
            case "requires_action" -> result.complete(calls(run, here));
            case "completed", "incomplete" -> read(run, here.substring(0, here.indexOf("/runs/")));
            default ->
                result.completeExceptionally(
                        UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "the provider's run has failed"));
        }
    }

    /** Ids become parts of paths. */
    private static String id(JsonNode run, String field) {
        String id = run.path(field).asText();
        if (!id.matches("[A-Za-z0-9_-]{1,128}")) {
            throw Draft.invalid("no " + field);
        }
        return id;
    }

    private ModelReply calls(JsonNode run, String here) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : run.at("/required_action/submit_tool_outputs/tool_calls")) {
            String id = call.path("id").asText();
            memory.keep(id, here);
            calls.add(new ToolCall(
                    id,
                    call.at("/function/name").asText(),
                    call.at("/function/arguments").asText()));
        }
        if (calls.isEmpty()) {
            throw Draft.invalid("an action without calls");
        }
        return new ModelReply("", null, calls, Finish.TOOL_CALLS, model(run), usage(run));
    }

    private void read(JsonNode run, String thread) {
        send.apply(thread + "/messages?limit=1&order=desc", null).whenComplete((messages, failure) -> {
            if (failure != null) {
                result.completeExceptionally(UpstreamErrors.ofFailure(failure));
                return;
            }
            StringBuilder text = new StringBuilder();
            for (JsonNode part : messages.at("/data/0/content")) {
                text.append(part.at("/text/value").asText());
            }
            boolean said = messages.at("/data/0/role").asText().equals("assistant");
            result.complete(
                    new ModelReply(said ? text.toString() : "", null, List.of(), Finish.STOP, model(run), usage(run)));
        });
    }

    private static String model(JsonNode run) {
        return run.path("model").asText("assistant");
    }

    private static Usage usage(JsonNode run) {
        JsonNode usage = run.path("usage");
        return Usage.of(
                usage.path("prompt_tokens").asInt(),
                usage.path("completion_tokens").asInt());
    }
}
