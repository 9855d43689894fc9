package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flow wants done, with its variables filled in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FlowEffect.Send.class, name = "send"),
    @JsonSubTypes.Type(value = FlowEffect.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = FlowEffect.AddNote.class, name = "add_note"),
    @JsonSubTypes.Type(value = FlowEffect.ChangeTags.class, name = "change_tags"),
    @JsonSubTypes.Type(value = FlowEffect.AddFunnel.class, name = "add_funnel"),
    @JsonSubTypes.Type(value = FlowEffect.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = FlowEffect.EditFields.class, name = "edit_contact_fields"),
    @JsonSubTypes.Type(value = FlowEffect.BlockContact.class, name = "block_contact"),
    @JsonSubTypes.Type(value = FlowEffect.CloseConversation.class, name = "close_conversation"),
    @JsonSubTypes.Type(value = FlowEffect.CountSurvey.class, name = "count_survey"),
    @JsonSubTypes.Type(value = FlowEffect.SendEmail.class, name = "send_email"),
    @JsonSubTypes.Type(value = FlowEffect.CallWebhook.class, name = "call_webhook"),
    @JsonSubTypes.Type(value = FlowEffect.AskModel.class, name = "ask_model"),
    @JsonSubTypes.Type(value = FlowEffect.CallFunction.class, name = "call_function"),
    @JsonSubTypes.Type(value = FlowEffect.AskAgent.class, name = "ask_agent")
})
public sealed interface FlowEffect {

    /** What is done at once, as far as the flow is concerned. */
    sealed interface Told extends FlowEffect {}

    /** What the flow waits for: it goes on with {@link FlowEvent.Succeeded} or {@link FlowEvent.Failed} of this id. */
    sealed interface Asked extends FlowEffect {

        /** Unique in the execution and the same when its step is replayed. */
        String id();
    }

    /**
     * A message to the contact.
     *
     * @param button the words that open a list of options
     * @param options what can be tapped
     */
    record Send(
            @Nullable String text,
            @Nullable String imageUrl,
            @Nullable String button,
            List<TalkAction.Option> options) implements Told {}

    /** Show that somebody is writing. */
    record Typing() implements Told {}

    /** A note on the conversation. */
    record AddNote(String text, @Nullable String mention) implements Told {}

    /** Tags to give and to take. */
    record ChangeTags(List<String> add, List<String> remove) implements Told {}

    /** A funnel for the contact. */
    record AddFunnel(String funnel) implements Told {}

    /** Who has the conversation from now on; neither: nobody. */
    record Assign(@Nullable String user, @Nullable String team) implements Told {}

    /** New values of what is known of the contact; an empty one takes the field away. */
    record EditFields(Map<String, String> fields) implements Told {}

    /** The contact is answered never again. */
    record BlockContact() implements Told {}

    /**
     * The conversation is closed.
     *
     * @param restart whether the contact's next message begins the flow anew
     */
    record CloseConversation(boolean restart) implements Told {}

    /** An answer to the survey of a block. */
    record CountSurvey(String flow, String block, String answer, TalkAction.Satisfaction group) implements Told {}

    /** An e-mail. */
    record SendEmail(String to, String subject, String text) implements Told {}

    /** An HTTP request. */
    record CallWebhook(
            String id,
            String method,
            String url,
            Map<String, String> headers,
            @Nullable String body,
            @Nullable String credential,
            int timeLimitSeconds)
            implements Asked {}

    /**
     * A question for a model.
     *
     * @param since when the flow was (re)started, for the history of this session
     * @param lastMessage what the contact wrote last
     */
    record AskModel(
            String id,
            @Nullable String credential,
            @Nullable String model,
            String prompt,
            HistoryWindow history,
            Instant since,
            String lastMessage,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Integer maxTokens,
            @Nullable JsonNode schema,
            int timeLimitSeconds)
            implements Asked {}

    /** A call of a function. */
    record CallFunction(String id, String function, JsonNode arguments) implements Asked {}

    /**
     * A turn of an assistant that has the conversation. Its answer is an {@link AgentReply}.
     *
     * @param exits by which it may leave
     * @param message what the contact wrote; null: it writes first, or again
     * @param followUp how often the contact has not answered
     */
    record AskAgent(
            String id,
            String assistant,
            @Nullable String knowledge,
            Set<AgentExit> exits,
            @Nullable String message,
            int followUp)
            implements Asked {}
}
