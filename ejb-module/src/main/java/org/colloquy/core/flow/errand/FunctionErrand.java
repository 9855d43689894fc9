package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.Usage;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.Functions;

/** Calls functions for flows: in Java, behind addresses and behind queues. */
@ApplicationScoped
class FunctionErrand {

    @Inject
    private Functions functions;

    CompletionStage<Done> run(Errand errand, FlowEffect.CallFunction asked, UnderWay underWay) {
        if (functions.find(errand.workspaceId(), asked.function()).isEmpty()) {
            throw ErrandException.missing("there is no function " + asked.function());
        }
        FunctionCall call = call(errand, errand.key(), asked.function(), Json.write(asked.arguments()));
        return underWay.call(() -> functions.call(call))
                .thenApply(output -> Done.well(asked, read(output), Usage.NONE));
    }

    /** A call on the errand's behalf. */
    static FunctionCall call(Errand errand, String id, String function, String arguments) {
        return new FunctionCall(
                errand.workspaceId(),
                errand.contactId(),
                errand.threadId(),
                errand.runId(),
                id,
                function,
                arguments,
                errand.role().wire());
    }

    static JsonNode read(String output) {
        JsonNode answer = tree(output);
        JsonNode error = answer.path("error");
        if (answer.size() == 1 && error.isTextual()) {
            throw ErrandException.useless(error.textValue());
        }
        return answer;
    }

    private static JsonNode tree(String output) {
        try {
            JsonNode json = Json.mapper().readTree(output);
            return json.isMissingNode() ? TextNode.valueOf(output) : json;
        } catch (JsonProcessingException e) {
            // The words of a function need not be JSON.
            return TextNode.valueOf(output);
        }
    }
}
