package org.colloquy.core.flow.machine;

import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.colloquy.api.flow.TalkAction.Option;
import org.colloquy.api.flow.TalkAction.Satisfaction;
import org.colloquy.api.flow.TalkAction.Survey;
import org.colloquy.api.flow.TalkAction.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/** Asks how satisfied the contact is. */
final class Surveys implements Performer<Survey> {

    @Override
    public void perform(Survey survey, Moment moment) {
        String question = moment.texts().plain(survey.question());
        moment.effect(new FlowEffect.Send(question, null, null, options(survey)));
        moment.tell("asked, waits for an answer");
        moment.await(survey.fallback());
    }

    @Override
    public void answered(Survey survey, String text, Moment moment) {
        List<Option> options = options(survey);
        Optional<SurveyAnswer> answer =
                Talking.find(options, text).map(option -> survey.answers().get(options.indexOf(option)));
        if (answer.isEmpty()) {
            moment.tell("answered: " + text + "; which is none of the answers");
            moment.goOn();
            return;
        }
        Satisfaction group = answer.get().group();
        moment.effect(new FlowEffect.CountSurvey(
                moment.place().frame().flow(),
                moment.place().frame().block(),
                answer.get().label(),
                group));
        moment.remember(moment.memory().surveyed(answer.get().label()));
        moment.tell("answered: " + answer.get().label() + " (" + group.wire() + ")");
        moment.go(branch(survey, group));
    }

    @Override
    public void elapsed(Survey survey, Moment moment) {
        Fallback fallback = survey.fallback();
        moment.tell("no answer in time");
        moment.go(fallback == null ? null : fallback.next());
    }

    private static @Nullable String branch(Survey survey, Satisfaction group) {
        return switch (group) {
            case PROMOTER -> survey.promoter();
            case NEUTRAL -> survey.neutral();
            case DETRACTOR -> survey.detractor();
        };
    }

    private static List<Option> options(Survey survey) {
        return survey.answers().stream()
                .map(answer -> new Option(answer.label(), null, null))
                .toList();
    }
}
