package org.colloquy.web.console.flow;

import java.util.stream.Collectors;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.ContactAction;

/** What is noted about the contact, in words. */
final class ContactTexts {

    private ContactTexts() {}

    static void register(Words<Action, ActionText> words) {
        words.add(
                ContactAction.AddNote.class,
                action -> ActionText.of("Adds a note")
                        .saying(action.text())
                        .noting(Phrases.about("for", action.mention())));
        words.add(
                ContactAction.AddTags.class,
                action -> ActionText.of("Adds the tags").noting(String.join(", ", action.tags())));
        words.add(
                ContactAction.RemoveTags.class,
                action -> ActionText.of("Removes the tags").noting(String.join(", ", action.tags())));
        words.add(
                ContactAction.AddFunnel.class,
                action -> ActionText.of("Puts the contact into the funnel").noting(action.funnel()));
        words.add(
                ContactAction.EditFields.class,
                action -> ActionText.of("Changes the contact").noting(fields(action)));
        words.add(ContactAction.BlockContact.class, action -> ActionText.of("Blocks the contact"));
        words.add(ContactAction.CloseConversation.class, action -> ActionText.of("Closes the conversation"));
        registerHandovers(words);
    }

    private static void registerHandovers(Words<Action, ActionText> words) {
        words.add(
                ContactAction.AssignUser.class,
                action -> ActionText.of("Hands over to").noting(action.user()));
        words.add(
                ContactAction.AssignTeam.class,
                action -> ActionText.of("Hands over to the team").noting(action.team()));
        words.add(ContactAction.UnassignUser.class, action -> ActionText.of("Takes the conversation back"));
    }

    private static String fields(ContactAction.EditFields action) {
        return action.fields().entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
