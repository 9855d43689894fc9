package org.colloquy.api.flow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noted about the contact and the conversation, and who takes over. Every text may hold variables. */
public sealed interface ContactAction extends Action {

    /** Longest tag, or name of a person, a team, a funnel. */
    int MAX_WORD = 128;

    /**
     * Adds a note to the conversation, which the contact does not see.
     *
     * @param mention who is told of it
     */
    record AddNote(
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String text,
            @Nullable @Size(max = MAX_WORD) String mention) implements ContactAction {}

    /** Gives the contact tags. */
    record AddTags(
            @NotEmpty @Size(max = FlowDefinition.MAX_PARTS) List<@NotBlank @Size(max = MAX_WORD) String> tags)
            implements ContactAction {

        /** Copies the list. */
        public AddTags {
            tags = Copies.of(tags);
        }
    }

    /** Takes tags from the contact; one that is not there is ignored. */
    record RemoveTags(
            @NotEmpty @Size(max = FlowDefinition.MAX_PARTS) List<@NotBlank @Size(max = MAX_WORD) String> tags)
            implements ContactAction {

        /** Copies the list. */
        public RemoveTags {
            tags = Copies.of(tags);
        }
    }

    /** Puts the contact into a funnel. */
    record AddFunnel(@NotBlank @Size(max = MAX_WORD) String funnel) implements ContactAction {}

    /** Hands the conversation to a person. */
    record AssignUser(@NotBlank @Size(max = MAX_WORD) String user) implements ContactAction {}

    /** Takes the conversation from whoever has it. */
    record UnassignUser() implements ContactAction {}

    /** Hands the conversation to a team. */
    record AssignTeam(@NotBlank @Size(max = MAX_WORD) String team) implements ContactAction {}

    /**
     * Changes what is known of the contact.
     *
     * @param fields {@code name}, {@code email}, {@code phone} or a field of the workspace's own, with its new value; an empty
     *     value takes a field away
     */
    record EditFields(
            @NotEmpty @Size(max = 16) Map<@NotBlank @Size(max = 64) String, @NotNull @Size(max = 512) String> fields)
            implements ContactAction {

        /** Copies the map. */
        public EditFields {
            fields = Copies.of(fields);
        }
    }

    /** Answers the contact never again. */
    record BlockContact() implements ContactAction {}

    /** Closes the conversation and ends the flow; it does not begin anew. */
    record CloseConversation() implements ContactAction {}
}
