package org.colloquy.core.flow.machine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.QuickReply;
import org.colloquy.api.flow.TalkAction;
import org.colloquy.api.flow.TalkAction.Option;
import org.jspecify.annotations.Nullable;

/** Says things to the contact, and asks. */
final class Talking {

    private Talking() {}

    static void register(Performers performers) {
        performers.add(TalkAction.SendMessage.class, (action, moment) -> {
            send(moment, moment.texts().plain(action.text()), null);
            moment.goOn();
        });
        performers.add(TalkAction.SendQuickReply.class, Talking::quickReply);
        performers.add(TalkAction.Typing.class, (action, moment) -> {
            moment.effect(new FlowEffect.Typing());
            moment.tell("shown");
            moment.goOn();
        });
        performers.add(TalkAction.Sleep.class, (action, moment) -> {
            moment.tell("sleeps for " + action.seconds() + " s");
            moment.sleep(action.seconds());
        });
        performers.add(TalkAction.Survey.class, new Surveys());
        registerQuestions(performers);
    }

    private static void registerQuestions(Performers performers) {
        performers.add(
                TalkAction.Buttons.class,
                new Asking<>(
                        TalkAction.Buttons::text,
                        action -> null,
                        TalkAction.Buttons::buttons,
                        TalkAction.Buttons::variable,
                        TalkAction.Buttons::fallback));
        performers.add(
                TalkAction.Options.class,
                new Asking<>(
                        TalkAction.Options::text,
                        TalkAction.Options::button,
                        TalkAction.Options::options,
                        TalkAction.Options::variable,
                        TalkAction.Options::fallback));
        performers.add(
                TalkAction.WaitForAnswer.class,
                new Asking<>(
                        action -> null,
                        action -> null,
                        action -> List.of(),
                        TalkAction.WaitForAnswer::variable,
                        TalkAction.WaitForAnswer::fallback));
    }

    private static void quickReply(TalkAction.SendQuickReply action, Moment moment) {
        Optional<QuickReply> reply = moment.place().plan().flatMap(plan -> plan.quickReply(action.quickReply()));
        if (reply.isPresent()) {
            send(moment, moment.texts().plain(reply.get().text()), reply.get().imageUrl());
        } else {
            moment.tell("there is no quick reply of that name");
        }
        moment.goOn();
    }

    private static void send(Moment moment, String text, @Nullable String imageUrl) {
        if (text.isBlank() && imageUrl == null) {
            moment.tell("nothing to say: the text is empty");
            return;
        }
        moment.effect(new FlowEffect.Send(text.isBlank() ? null : text, imageUrl, null, List.of()));
        moment.tell("sent: " + text);
    }

    /** What was tapped, or written instead: its label, else its number. */
    static Optional<Option> find(List<Option> options, String answer) {
        return options.stream()
                .filter(option -> Comparisons.equal(option.label(), answer))
                .findFirst()
                .or(() -> index(answer, options.size()).map(options::get));
    }

    /** Of the answer 1 the index is 0. */
    static Optional<Integer> index(String answer, int size) {
        return Numbers.find(answer)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(size)) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(number -> number.intValueExact() - 1);
    }
}
