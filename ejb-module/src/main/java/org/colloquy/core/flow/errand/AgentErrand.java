package org.colloquy.core.flow.errand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.core.function.Functions;
import org.colloquy.core.function.Output;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.Budget;
import org.colloquy.core.run.RunSettings;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelRequest;
import org.colloquy.core.upstream.Part;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.ToolSpec;
import org.colloquy.core.upstream.Turn;

/** Has assistants speak in conversations that flows have left to them. */
@ApplicationScoped
class AgentErrand {

    private static final String BEGIN = "The contact has not written yet. Begin the conversation.";
    private static final String AGAIN =
            "The contact has not answered. Write again, kindly and in other words than before.";

    @Inject
    private AgentGuides guides;

    @Inject
    private Models models;

    @Inject
    private Functions functions;

    @Inject
    private Time time;

    CompletionStage<Done> run(Errand errand, FlowEffect.AskAgent asked, UnderWay underWay) {
        AgentGuide guide = guides.of(errand, asked.assistant());
        CallKeys keys = new CallKeys(errand.key());
        Instant end = time.now().plus(RunSettings.expiry());
        return new AgentTalk(
                        asked,
                        own -> ask(errand, asked, guide, own, end, underWay),
                        call -> output(errand, guide, keys.of(call), call, underWay),
                        RunSettings.maxRounds())
                .run();
    }

    private CompletionStage<ModelReply> ask(
            Errand errand,
            FlowEffect.AskAgent asked,
            AgentGuide guide,
            List<Turn> own,
            Instant end,
            UnderWay underWay) {
        Instant limit = time.now().plus(RunSettings.timeLimit());
        return models.ask(
                errand.workspaceId(),
                guide.credentialId(),
                request(guide, asked, errand.history(), own),
                limit.isBefore(end) ? limit : end,
                underWay);
    }

    static ModelRequest request(AgentGuide guide, FlowEffect.AskAgent asked, List<Turn> history, List<Turn> own) {
        List<ToolSpec> tools = tools(guide, asked);
        List<Turn> conversation = new ArrayList<>(history);
        List<Turn> after = new ArrayList<>();
        String message = asked.message();
        if (message == null) {
            after.add(new Turn.System(asked.followUp() == 0 ? BEGIN : AGAIN));
        } else if (!endsWith(history, message)) {
            conversation.add(Turn.User.of(message));
        }
        after.addAll(own);
        List<Turn> turns = new ArrayList<>(List.of(new Turn.System(system(guide, asked))));
        turns.addAll(Budget.of(guide.model(), guide.maxTokens())
                .fit(conversation, List.copyOf(turns), after, tools)
                .orElse(conversation));
        turns.addAll(after);
        return new ModelRequest(
                guide.model(),
                turns,
                tools,
                null,
                null,
                guide.temperature(),
                guide.topP(),
                guide.maxTokens(),
                guide.responseFormat(),
                guide.reasoningEffort());
    }

    private static String system(AgentGuide guide, FlowEffect.AskAgent asked) {
        List<String> parts = new ArrayList<>(List.of(guide.instructions().strip()));
        String knowledge = asked.knowledge();
        if (knowledge != null && !knowledge.isBlank()) {
            parts.add("WHAT YOU KNOW BESIDES:\n" + knowledge.strip());
        }
        parts.add(AgentProtocol.rules(asked.exits()));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }

    /** The assistant's own, unless they have the names of those that lead out of the conversation. */
    private static List<ToolSpec> tools(AgentGuide guide, FlowEffect.AskAgent asked) {
        List<ToolSpec> tools = new ArrayList<>(AgentProtocol.tools(asked.exits()));
        guide.tools().stream()
                .filter(tool ->
                        !tool.name().equals(AgentProtocol.LEAVE) && !tool.name().equals(AgentProtocol.OFFER))
                .forEach(tool ->
                        tools.add(new ToolSpec(tool.name(), tool.description(), tool.parameters(), tool.strict())));
        return tools;
    }

    private static boolean endsWith(List<Turn> history, String message) {
        return !history.isEmpty()
                && history.get(history.size() - 1) instanceof Turn.User user
                && user.parts().contains(new Part.Text(message));
    }

    private CompletionStage<String> output(
            Errand errand, AgentGuide guide, String key, ToolCall call, UnderWay underWay) {
        if (!guide.knows(call.name())) {
            return said("There is no function named " + call.name());
        }
        if (functions.find(errand.workspaceId(), call.name()).isEmpty()) {
            return said("Nobody here executes the function " + call.name());
        }
        return underWay.call(() -> functions.call(FunctionErrand.call(errand, key, call.name(), call.arguments())));
    }

    private static CompletionStage<String> said(String sentence) {
        return CompletableFuture.completedStage(Output.error(sentence));
    }
}
