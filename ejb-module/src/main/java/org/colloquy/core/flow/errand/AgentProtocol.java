package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.colloquy.api.flow.AgentExit;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.TalkAction;
import org.colloquy.api.json.Json;
import org.colloquy.core.upstream.ToolSpec;

/** How an assistant that has a conversation shows buttons and gives it back: by two functions besides its own. */
final class AgentProtocol {

    static final String LEAVE = "leave_conversation";
    static final String OFFER = "offer_buttons";

    private static final int MAX_BUTTONS = 3;
    private static final String RULES = """
            A conversation has been left to you. Write to the contact in plain text. Call offer_buttons together with a question \
            when the contact should choose from up to three short answers. Give the conversation back by leave_conversation, as \
            the only call and with your last words to the contact as text, when one of these is so:""";

    private AgentProtocol() {}

    /** How an assistant leaves. */
    record Leaving(AgentExit exit, String output) {}

    /** What the model is told. */
    static String rules(Set<AgentExit> exits) {
        StringBuilder rules = new StringBuilder(RULES);
        exits.stream()
                .sorted()
                .forEach(exit ->
                        rules.append("\n- ").append(exit.wire()).append(": ").append(meaning(exit)));
        return rules.toString();
    }

    private static String meaning(AgentExit exit) {
        return switch (exit) {
            case GOAL_ACHIEVED -> "what you are here for is done; say what has come out";
            case HUMAN_REQUESTED -> "the contact wants to talk to a person, or you cannot help";
            case NOT_INTERESTED -> "the contact does not want what is offered";
            case FRUSTRATED -> "the contact loses patience";
            case NO_RESPONSE, ERROR, BUDGET_USED_UP -> "not yours to say";
        };
    }

    static List<ToolSpec> tools(Set<AgentExit> exits) {
        ObjectNode leave = object("exit", "output");
        ObjectNode exit = leave.putObject("properties").putObject("exit").put("type", "string");
        exits.stream().sorted().forEach(one -> exit.withArray("enum").add(one.wire()));
        leave.withObject("properties")
                .putObject("output")
                .put("type", "string")
                .put("description", "What has come out, in a sentence or two for colleagues; may be empty");
        ObjectNode offer = object("labels");
        ObjectNode labels = offer.putObject("properties").putObject("labels");
        labels.put("type", "array").put("minItems", 1).put("maxItems", MAX_BUTTONS);
        labels.putObject("items").put("type", "string").put("maxLength", TalkAction.MAX_LABEL);
        return List.of(
                new ToolSpec(LEAVE, "Give the conversation back", leave, null),
                new ToolSpec(OFFER, "Show buttons under your next words", offer, null));
    }

    private static ObjectNode object(String... required) {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        for (String name : required) {
            schema.withArray("required").add(name);
        }
        return schema;
    }

    /** How the model leaves; empty when it may not like this. */
    static Optional<Leaving> leaving(String arguments, Set<AgentExit> exits) {
        JsonNode given = tree(arguments);
        String output = given.path("output").asText("");
        return exits.stream()
                .filter(exit -> exit.wire().equals(given.path("exit").asText()))
                .findFirst()
                .map(exit -> new Leaving(exit, cut(output)));
    }

    /** The labels of buttons; empty when they cannot be shown. */
    static Optional<List<String>> labels(String arguments) {
        List<String> labels = new ArrayList<>();
        for (JsonNode label : tree(arguments).path("labels")) {
            labels.add(label.asText("").strip());
        }
        boolean fit = labels.stream().noneMatch(label -> label.isEmpty() || label.length() > TalkAction.MAX_LABEL);
        return Optional.of(labels).filter(all -> fit && !all.isEmpty() && all.size() <= MAX_BUTTONS);
    }

    /** As much as a flow looks at. */
    static String cut(String text) {
        return text.length() <= FlowEvent.MAX_TEXT ? text : text.substring(0, FlowEvent.MAX_TEXT);
    }

    private static JsonNode tree(String arguments) {
        try {
            return Json.mapper().readTree(arguments);
        } catch (JsonProcessingException e) {
            // What a model writes need not be JSON; it is told that its call was wrong.
            return Json.mapper().missingNode();
        }
    }
}
