package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What others do for a flow. The flow stops until it has been done or has failed, and goes on either way. A failure is told in a
 * variable, which is emptied by a success.
 */
public sealed interface CallAction extends Action {

    /** Longest time for a call, in seconds. */
    int MAX_SECONDS = 120;

    /**
     * Sends an HTTP request. Success is status 200 with a JSON body in which every path is found.
     *
     * @param url variables in it are encoded for their place
     * @param headers none that carries a secret: that is what credentials are for
     * @param body JSON; variables inside its texts are escaped for their place
     * @param credential id of a credential whose key goes along, to that credential's own base URL only
     * @param save parts of the answer and the variables that take them; all of them or none
     * @param failureVariable takes the words of a failure; null: {@code system.lastWebhookFailure}
     * @param timeLimitSeconds null: 10
     */
    record Webhook(
            @NotNull @Pattern(regexp = "GET|POST|PUT|PATCH|DELETE")
            String method,

            @NotBlank @Size(max = 2_048) String url,
            @NotNull @Size(max = 50) Map<@NotBlank String, @NotNull @Size(max = 2_048) String> query,

            @NotNull @Size(max = 50)
            Map<@Pattern(regexp = "[A-Za-z0-9-]{1,64}") String, @NotNull @Size(max = 2_048) String> headers,

            @Nullable @Size(max = FlowDefinition.MAX_TEXT) String body,
            @Nullable @Size(max = 64) String credential,
            @NotNull @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Saved> save,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String failureVariable,

            @Nullable @Min(1) @Max(MAX_SECONDS) Integer timeLimitSeconds)
            implements CallAction {

        /** Copies; what is absent is empty. */
        public Webhook {
            query = Copies.of(query);
            headers = Copies.of(headers);
            save = Copies.of(save);
        }
    }

    /**
     * A part of an answer and the variable that takes it.
     *
     * @param path as in {@code products[1].category}; {@code flatMap} or {@code [*]} stands for every item of an array. A list
     *     needs an array, a number a number, a text takes anything
     */
    record Saved(
            @NotNull @Pattern(regexp = FlowDefinition.VARIABLE)
            String variable,

            @NotBlank @Size(max = 512) String path) {}

    /**
     * Asks a model.
     *
     * @param credential id of a credential; null: the workspace's default
     * @param history null: only the prompt
     * @param model null: the server's default
     * @param answerVariable takes the answer; a text
     * @param failureVariable takes the words of a failure; null: {@code system.lastWebhookFailure}
     * @param schema JSON Schema that the answer has to keep to
     * @param save parts of such an answer and the variables that take them
     * @param timeLimitSeconds null: 60
     */
    record OpenAi(
            @Nullable @Size(max = 64) String credential,
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String prompt,
            @Nullable HistoryWindow history,
            @Nullable @Size(max = 256) String model,
            @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,
            @Nullable @DecimalMin("0") @DecimalMax("1") Double topP,
            @Nullable @Min(1) @Max(1_000_000) Integer maxTokens,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String answerVariable,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String failureVariable,

            @Nullable JsonNode schema,
            @NotNull @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Saved> save,
            @Nullable @Min(1) @Max(MAX_SECONDS) Integer timeLimitSeconds)
            implements CallAction {

        /** Copies; what is absent is empty. */
        public OpenAi {
            save = Copies.of(save);
        }
    }

    /**
     * Hands the conversation to an assistant until it leaves by an exit.
     *
     * @param assistant id of the assistant
     * @param knowledge what it is told besides its instructions
     * @param exits where the exits lead; of those that are optional, the assistant may take the ones named here
     * @param followUps how often it writes again to a contact who does not answer; null: never
     * @param followUpSeconds how long it waits for an answer each time; null: 3,600
     * @param maxAnswers most answers until {@link AgentExit#BUDGET_USED_UP}; null: 30
     * @param outputVariable takes what the assistant says has come out; a text
     */
    record AiAgent(
            @NotBlank @Size(max = 64) String assistant,
            @Nullable @Size(max = FlowDefinition.MAX_TEXT) String knowledge,
            @NotNull Map<@NotNull AgentExit, @NotNull @Pattern(regexp = FlowDefinition.ID) String> exits,
            @Nullable @Min(0) @Max(10) Integer followUps,
            @Nullable @Min(1) @Max(TalkAction.MAX_WAIT) Integer followUpSeconds,
            @Nullable @Min(1) @Max(100) Integer maxAnswers,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String outputVariable)
            implements CallAction {

        /** Copies; what is absent is empty. */
        public AiAgent {
            exits = Copies.of(exits);
        }
    }

    /**
     * Calls a function of this server's, in Java, behind an address or a queue.
     *
     * @param arguments an object; texts inside may hold variables, and one that is nothing but a variable is that value
     * @param save parts of the result, if it is JSON
     * @param answerVariable takes the whole result as text
     */
    record CallFunction(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String function,

            @Nullable JsonNode arguments,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String answerVariable,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String failureVariable,

            @NotNull @Size(max = FlowDefinition.MAX_PARTS) List<@Valid @NotNull Saved> save)
            implements CallAction {

        /** Copies; what is absent is empty. */
        public CallFunction {
            save = Copies.of(save);
        }
    }

    /** Sends an e-mail; the flow does not wait for it to leave. */
    record SendEmail(
            @NotBlank @Size(max = 512) String to,
            @NotBlank @Size(max = 512) String subject,
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String text)
            implements CallAction {}
}
