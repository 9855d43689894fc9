package org.colloquy.core.flow.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.TalkAction;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.colloquy.api.flow.TalkAction.Option;
import org.jspecify.annotations.Nullable;

/** Waits for an answer; with or without a question, with or without options to tap. */
record Asking<A extends TalkAction>(
        Function<A, @Nullable String> question,
        Function<A, @Nullable String> opener,
        Function<A, List<Option>> options,
        Function<A, @Nullable String> variable,
        Function<A, @Nullable Fallback> fallback)
        implements Performer<A> {

    @Override
    public void perform(A action, Moment moment) {
        String text = question.apply(action);
        if (text != null) {
            String filled = moment.texts().plain(text);
            moment.effect(new FlowEffect.Send(filled, null, opener.apply(action), options.apply(action)));
        }
        moment.tell(text == null ? "waits for an answer" : "asked, waits for an answer");
        moment.await(fallback.apply(action));
    }

    @Override
    public void answered(A action, String text, Moment moment) {
        Optional<Option> tapped = Talking.find(options.apply(action), text);
        String answer = tapped.map(Option::label).orElse(text);
        moment.tell(tapped.map(option -> "tapped: " + option.label()).orElse("answered: " + text));
        moment.put(variable.apply(action), answer);
        moment.go(tapped.map(Option::next).orElse(null));
    }

    @Override
    public void elapsed(A action, Moment moment) {
        Fallback instead = fallback.apply(action);
        moment.tell("no answer in time");
        moment.go(instead == null ? null : instead.next());
    }
}
