package org.colloquy.web.console.flow;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.message.MessageRole;
import org.jspecify.annotations.Nullable;

/**
 * Something in a simulated conversation.
 *
 * @param step number of the step that brought it
 * @param side who it comes from, as the style sheet calls it
 * @param image address of an image; null: there is none
 * @param caption the words that open a list; empty: none
 * @param taps what can be tapped
 */
public record Bubble(
        int step, String side, String text, @Nullable String image, String caption, List<Tap> taps)
        implements Serializable {

    private static final String CONTACT = "user";
    private static final String FLOW = "assistant";
    private static final String NOTE = "note";

    /** Something to tap. */
    public record Tap(String label, String description) implements Serializable {}

    static Bubble heard(int step, String text) {
        return new Bubble(step, CONTACT, text, null, "", List.of());
    }

    static Bubble of(int step, FlowEffect effect) {
        if (!(effect instanceof FlowEffect.Send send)) {
            return new Bubble(step, NOTE, EffectTexts.of(effect), null, "", List.of());
        }
        List<Tap> taps = send.options().stream()
                .map(option -> new Tap(option.label(), Objects.requireNonNullElse(option.description(), "")))
                .toList();
        String text = Objects.requireNonNullElse(send.text(), "");
        return new Bubble(step, FLOW, text, send.imageUrl(), Objects.requireNonNullElse(send.button(), ""), taps);
    }

    /** Whether it is a word between the messages rather than one of them. */
    public boolean note() {
        return side.equals(NOTE);
    }

    /** As a model is told it. */
    SimulateFlow.Said said() {
        return new SimulateFlow.Said(side.equals(CONTACT) ? MessageRole.USER : MessageRole.ASSISTANT, text, null);
    }

    /** Whose words they are. */
    public String author() {
        return side.equals(CONTACT) ? "Contact" : "Flow";
    }
}
