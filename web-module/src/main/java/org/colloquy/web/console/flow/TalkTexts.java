package org.colloquy.web.console.flow;

import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.TalkAction;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.colloquy.api.flow.TalkAction.Option;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.flow.TalkAction.Survey;
import org.jspecify.annotations.Nullable;

/** What is said and asked, in words. */
final class TalkTexts {

    private TalkTexts() {}

    static void register(Words<Action, ActionText> words) {
        words.add(TalkAction.SendMessage.class, action -> ActionText.of("Says").saying(action.text()));
        words.add(
                TalkAction.SendQuickReply.class,
                action -> ActionText.of("Sends the quick reply").noting(action.quickReply()));
        words.add(
                TalkAction.Buttons.class,
                action -> question("Asks with buttons", action.text(), action.variable())
                        .leading(ways(action.buttons(), action.fallback())));
        words.add(
                TalkAction.Options.class,
                action -> question("Asks with a list", action.text(), action.variable())
                        .leading(ways(action.options(), action.fallback())));
        words.add(
                TalkAction.WaitForAnswer.class,
                action -> question("Waits for an answer", null, action.variable())
                        .leading(ways(List.of(), action.fallback())));
        words.add(TalkAction.Sleep.class, action -> ActionText.of("Sleeps").noting(Phrases.span(action.seconds())));
        words.add(TalkAction.Typing.class, action -> ActionText.of("Shows that somebody is writing"));
        words.add(Survey.class, TalkTexts::survey);
    }

    private static ActionText question(String does, @Nullable String text, @Nullable String variable) {
        return ActionText.of(does).saying(text).noting(Phrases.about("kept in", variable));
    }

    private static List<Way> ways(List<Option> options, @Nullable Fallback fallback) {
        List<Way> ways = new ArrayList<>();
        options.forEach(option -> ways.add(new Way(option.label(), option.next())));
        addFallback(ways, fallback);
        return ways;
    }

    private static ActionText survey(Survey survey) {
        List<Way> ways = new ArrayList<>();
        survey.answers()
                .forEach(answer -> ways.add(
                        new Way(answer.label() + " (" + answer.group().wire() + ")", after(survey, answer.group()))));
        addFallback(ways, survey.fallback());
        return ActionText.of("Asks how satisfied the contact is")
                .saying(survey.question())
                .leading(ways);
    }

    private static @Nullable String after(Survey survey, Satisfaction group) {
        return switch (group) {
            case PROMOTER -> survey.promoter();
            case NEUTRAL -> survey.neutral();
            case DETRACTOR -> survey.detractor();
        };
    }

    private static void addFallback(List<Way> ways, @Nullable Fallback fallback) {
        if (fallback != null) {
            ways.add(new Way("no answer within " + Phrases.span(fallback.afterSeconds()), fallback.next()));
        }
    }
}
