package org.colloquy.core.flow.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.AgentReply;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.Usage;
import org.colloquy.core.flow.errand.AgentProtocol.Leaving;
import org.colloquy.core.function.Output;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.Turn;
import org.jspecify.annotations.Nullable;

/** One turn of an assistant: its model is asked, and asked again with what its calls gave, until it has words or leaves. */
final class AgentTalk {

    private static final String ALONE =
            Output.error("Leave in an answer without other calls, by one of the exits you have");
    private static final String LABELS = Output.error("Give one to three short labels");

    private final FlowEffect.AskAgent asked;
    private final Model model;
    private final Tools tools;
    private final int maxRounds;
    private final List<Turn> own = new ArrayList<>();
    private List<String> buttons = List.of();
    private String said = "";
    private Usage usage = Usage.NONE;

    /** The assistant's model. */
    interface Model {

        /** Asks with what has been said in this turn besides. */
        CompletionStage<ModelReply> ask(List<Turn> own);
    }

    /** The assistant's functions. */
    interface Tools {

        /** The text for the model; never fails. */
        CompletionStage<String> call(ToolCall call);
    }

    AgentTalk(FlowEffect.AskAgent asked, Model model, Tools tools, int maxRounds) {
        this.asked = asked;
        this.model = model;
        this.tools = tools;
        this.maxRounds = maxRounds;
    }

    CompletionStage<Done> run() {
        return round(1).handle((reply, failure) -> reply == null
                ? Done.badly(asked, failure, usage)
                : Done.well(asked, Json.mapper().valueToTree(reply), usage));
    }

    private CompletionStage<AgentReply> round(int number) {
        if (number > maxRounds) {
            return CompletableFuture.failedStage(ErrandException.of(ErrorCode.TOOL_LOOP));
        }
        return model.ask(List.copyOf(own)).thenCompose(reply -> heard(reply, number));
    }

    private CompletionStage<AgentReply> heard(ModelReply reply, int round) {
        usage = Usage.of(
                usage.promptTokens() + reply.usage().promptTokens(),
                usage.completionTokens() + reply.usage().completionTokens());
        String words = reply.text().isBlank() && reply.refusal() != null ? reply.refusal() : reply.text();
        if (!words.isBlank()) {
            said = AgentProtocol.cut(words);
        }
        List<ToolCall> calls = reply.toolCalls();
        if (calls.isEmpty()) {
            return CompletableFuture.completedStage(answer(null));
        }
        Optional<Leaving> leaving = leaving(calls);
        if (leaving.isPresent()) {
            return CompletableFuture.completedStage(answer(leaving.get()));
        }
        own.add(new Turn.Assistant(words.isBlank() ? null : words, calls));
        boolean onlyButtons = calls.stream().allMatch(call -> call.name().equals(AgentProtocol.OFFER));
        return outputs(calls)
                .thenCompose(done -> onlyButtons && !words.isBlank() && !buttons.isEmpty()
                        ? CompletableFuture.completedStage(answer(null))
                        : round(round + 1));
    }

    private Optional<Leaving> leaving(List<ToolCall> calls) {
        return calls.size() == 1 && calls.get(0).name().equals(AgentProtocol.LEAVE)
                ? AgentProtocol.leaving(calls.get(0).arguments(), asked.exits())
                : Optional.empty();
    }

    private AgentReply answer(@Nullable Leaving leaving) {
        if (leaving != null) {
            return new AgentReply(said.isBlank() ? null : said, List.of(), leaving.exit(), leaving.output());
        }
        if (said.isBlank()) {
            throw ErrandException.useless("the assistant gave no words");
        }
        return new AgentReply(said, buttons, null, null);
    }

    /** Makes the calls side by side and keeps what they gave in their order. */
    private CompletionStage<Void> outputs(List<ToolCall> calls) {
        List<CompletableFuture<String>> outputs =
                calls.stream().map(call -> output(call).toCompletableFuture()).toList();
        return CompletableFuture.allOf(outputs.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> {
                    for (int i = 0; i < calls.size(); i++) {
                        own.add(new Turn.ToolResult(
                                calls.get(i).id(), outputs.get(i).join()));
                    }
                });
    }

    private CompletionStage<String> output(ToolCall call) {
        return switch (call.name()) {
            case AgentProtocol.LEAVE -> CompletableFuture.completedStage(ALONE);
            case AgentProtocol.OFFER -> CompletableFuture.completedStage(offer(call.arguments()));
            default -> tools.call(call);
        };
    }

    private String offer(String arguments) {
        Optional<List<String>> labels = AgentProtocol.labels(arguments);
        labels.ifPresent(found -> buttons = found);
        return labels.isPresent() ? Output.DONE : LABELS;
    }
}
