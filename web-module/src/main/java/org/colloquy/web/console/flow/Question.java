package org.colloquy.web.console.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.json.Json;

/**
 * What a flow has asked others and waits for.
 *
 * @param id by which the flow knows what comes of it
 * @param title who is asked
 * @param facts what is asked, variables filled in; none of it is empty
 * @param sample the beginning of an answer
 * @param words whether the answer is plain words; otherwise it is JSON
 */
public record Question(String id, String title, List<Fact> facts, String sample, boolean words)
        implements Serializable {

    private static final Words<FlowEffect.Asked, Question> ASKED = new Words<>();

    static {
        ASKED.add(
                FlowEffect.CallWebhook.class,
                ask -> json(
                        ask.id(),
                        "Webhook",
                        "{}",
                        new Fact("Request", ask.method() + " " + ask.url()),
                        new Fact("Body", Objects.requireNonNullElse(ask.body(), ""))));
        ASKED.add(
                FlowEffect.CallFunction.class,
                ask -> json(
                        ask.id(),
                        "Function",
                        "{}",
                        new Fact("Name", ask.function()),
                        new Fact("Arguments", ask.arguments().toString())));
        ASKED.add(
                FlowEffect.AskAgent.class,
                ask -> json(
                        ask.id(),
                        "Assistant",
                        "{\"text\": \"\"}",
                        new Fact("Id", ask.assistant()),
                        new Fact("Told", Objects.requireNonNullElse(ask.message(), ""))));
        ASKED.add(FlowEffect.AskModel.class, Question::model);
    }

    static Question of(FlowEffect.Asked asked) {
        return ASKED.of(asked);
    }

    /** What was typed as the event's answer; empty when it is not what it has to be. */
    Optional<JsonNode> answer(String typed) {
        if (words) {
            return Optional.of(TextNode.valueOf(typed));
        }
        try {
            return Optional.of(Json.mapper().readTree(typed)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            // Whoever typed it is told.
            return Optional.empty();
        }
    }

    private static Question json(String id, String title, String sample, Fact... facts) {
        return new Question(id, title, said(facts), sample, false);
    }

    private static Question model(FlowEffect.AskModel ask) {
        List<Fact> facts = said(
                new Fact("Prompt", ask.prompt()),
                new Fact("History", ask.history().wire().replace('_', ' ')),
                new Fact("Model", Objects.requireNonNullElse(ask.model(), "")));
        return new Question(ask.id(), "Model", facts, "", true);
    }

    private static List<Fact> said(Fact... facts) {
        return Stream.of(facts).filter(fact -> !fact.value().isBlank()).toList();
    }
}
