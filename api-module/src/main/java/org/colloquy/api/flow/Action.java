package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A step of a block. Where an action names a block to go on with and none is given, what follows in its own block comes next.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TalkAction.SendMessage.class, name = "send_message"),
    @JsonSubTypes.Type(value = TalkAction.SendQuickReply.class, name = "send_quick_reply"),
    @JsonSubTypes.Type(value = TalkAction.Buttons.class, name = "buttons"),
    @JsonSubTypes.Type(value = TalkAction.Options.class, name = "list"),
    @JsonSubTypes.Type(value = TalkAction.WaitForAnswer.class, name = "wait_for_answer"),
    @JsonSubTypes.Type(value = TalkAction.Sleep.class, name = "sleep"),
    @JsonSubTypes.Type(value = TalkAction.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = TalkAction.Survey.class, name = "survey"),
    @JsonSubTypes.Type(value = ContactAction.AddNote.class, name = "add_note"),
    @JsonSubTypes.Type(value = ContactAction.AddTags.class, name = "add_tags"),
    @JsonSubTypes.Type(value = ContactAction.RemoveTags.class, name = "remove_tags"),
    @JsonSubTypes.Type(value = ContactAction.AddFunnel.class, name = "add_funnel"),
    @JsonSubTypes.Type(value = ContactAction.AssignUser.class, name = "assign_user"),
    @JsonSubTypes.Type(value = ContactAction.UnassignUser.class, name = "unassign_user"),
    @JsonSubTypes.Type(value = ContactAction.AssignTeam.class, name = "assign_team"),
    @JsonSubTypes.Type(value = ContactAction.EditFields.class, name = "edit_contact_fields"),
    @JsonSubTypes.Type(value = ContactAction.BlockContact.class, name = "block_contact"),
    @JsonSubTypes.Type(value = ContactAction.CloseConversation.class, name = "close_conversation"),
    @JsonSubTypes.Type(value = LogicAction.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = LogicAction.SetVariable.class, name = "set_variable"),
    @JsonSubTypes.Type(value = LogicAction.Jump.class, name = "jump"),
    @JsonSubTypes.Type(value = LogicAction.JumpToFlow.class, name = "jump_to_flow"),
    @JsonSubTypes.Type(value = LogicAction.Restart.class, name = "restart"),
    @JsonSubTypes.Type(value = CallAction.Webhook.class, name = "webhook"),
    @JsonSubTypes.Type(value = CallAction.OpenAi.class, name = "openai"),
    @JsonSubTypes.Type(value = CallAction.AiAgent.class, name = "ai_agent"),
    @JsonSubTypes.Type(value = CallAction.CallFunction.class, name = "call_function"),
    @JsonSubTypes.Type(value = CallAction.SendEmail.class, name = "send_email")
})
public sealed interface Action permits TalkAction, ContactAction, LogicAction, CallAction {}
