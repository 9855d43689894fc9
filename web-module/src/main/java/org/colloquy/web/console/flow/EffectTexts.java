package org.colloquy.web.console.flow;

import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.flow.FlowEffect;

/** What a flow would have done besides talking, in words. */
final class EffectTexts {

    private static final Words<FlowEffect, String> WORDS = new Words<>();

    static {
        WORDS.add(FlowEffect.Typing.class, effect -> "Somebody is writing");
        WORDS.add(
                FlowEffect.AddNote.class,
                effect -> "Note" + mention(effect.mention() == null ? "" : effect.mention()) + ": " + effect.text());
        WORDS.add(FlowEffect.ChangeTags.class, EffectTexts::tags);
        WORDS.add(FlowEffect.AddFunnel.class, effect -> "Into the funnel " + effect.funnel());
        WORDS.add(FlowEffect.Assign.class, EffectTexts::assign);
        WORDS.add(FlowEffect.EditFields.class, EffectTexts::fields);
        WORDS.add(FlowEffect.BlockContact.class, effect -> "The contact is blocked");
        WORDS.add(
                FlowEffect.CloseConversation.class,
                effect -> effect.restart()
                        ? "The conversation is closed; the next message begins anew"
                        : "The conversation is closed");
        WORDS.add(
                FlowEffect.CountSurvey.class,
                effect -> "Survey: " + effect.answer() + " counts as "
                        + effect.group().wire());
        WORDS.add(FlowEffect.SendEmail.class, effect -> "E-mail to " + effect.to() + ": " + effect.subject());
        WORDS.add(FlowEffect.CallWebhook.class, effect -> "Calls " + effect.method() + " " + effect.url());
        WORDS.add(FlowEffect.AskModel.class, effect -> "Asks a model");
        WORDS.add(FlowEffect.CallFunction.class, effect -> "Calls the function " + effect.function());
        WORDS.add(FlowEffect.AskAgent.class, effect -> "The assistant's turn");
    }

    private EffectTexts() {}

    static String of(FlowEffect effect) {
        return WORDS.of(effect);
    }

    static Set<Class<?>> kinds() {
        return WORDS.kinds();
    }

    private static String mention(String whom) {
        return whom.isEmpty() ? "" : " for " + whom;
    }

    private static String tags(FlowEffect.ChangeTags change) {
        return Phrases.list(
                Phrases.about("Tags added:", String.join(", ", change.add())),
                Phrases.about("Tags removed:", String.join(", ", change.remove())));
    }

    private static String assign(FlowEffect.Assign assign) {
        if (assign.user() == null && assign.team() == null) {
            return "Taken from whoever had the conversation";
        }
        return "Handed over to " + (assign.user() == null ? "the team " + assign.team() : assign.user());
    }

    private static String fields(FlowEffect.EditFields edit) {
        return edit.fields().entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining(", ", "Contact changed: ", ""));
    }
}
