package org.colloquy.web.console.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.CallAction.AiAgent;
import org.colloquy.api.flow.CallAction.CallFunction;
import org.colloquy.api.flow.CallAction.OpenAi;
import org.colloquy.api.flow.CallAction.Saved;
import org.colloquy.api.flow.CallAction.SendEmail;
import org.colloquy.api.flow.CallAction.Webhook;
import org.colloquy.api.flow.HistoryWindow;
import org.jspecify.annotations.Nullable;

/** What others do for a flow, in words. */
final class CallTexts {

    private CallTexts() {}

    static void register(Words<Action, ActionText> words) {
        words.add(
                Webhook.class,
                call -> ActionText.of("Calls")
                        .saying(call.method() + " " + call.url())
                        .noting(saved(call.save()), failure(call.failureVariable())));
        words.add(
                OpenAi.class,
                call -> ActionText.of("Asks a model")
                        .saying(call.prompt())
                        .noting(
                                history(call.history()),
                                answer(call.answerVariable()),
                                saved(call.save()),
                                failure(call.failureVariable())));
        words.add(
                CallFunction.class,
                call -> ActionText.of("Calls the function")
                        .noting(
                                call.function(),
                                answer(call.answerVariable()),
                                saved(call.save()),
                                failure(call.failureVariable())));
        words.add(
                SendEmail.class,
                mail -> ActionText.of("Sends an e-mail").saying(mail.subject()).noting("to " + mail.to()));
        words.add(AiAgent.class, CallTexts::agent);
    }

    private static ActionText agent(AiAgent agent) {
        List<Way> ways = agent.exits().entrySet().stream()
                .map(exit -> new Way(exit.getKey().wire().replace('_', ' '), exit.getValue()))
                .toList();
        return ActionText.of("Leaves the conversation to an assistant")
                .noting(agent.assistant(), Phrases.about("what comes out in", agent.outputVariable()))
                .leading(ways);
    }

    private static String saved(List<Saved> save) {
        return save.stream()
                .map(saved -> saved.path() + " kept in " + saved.variable())
                .collect(Collectors.joining(", "));
    }

    private static String answer(@Nullable String variable) {
        return Phrases.about("answer kept in", variable);
    }

    private static String failure(@Nullable String variable) {
        return Phrases.about("failure in", variable);
    }

    private static String history(@Nullable HistoryWindow window) {
        return switch (window == null ? HistoryWindow.PROMPT : window) {
            case CONVERSATION -> "with the whole conversation";
            case SESSION -> "with this session";
            case LAST_MESSAGE -> "with the last message";
            case PROMPT -> "";
        };
    }
}
