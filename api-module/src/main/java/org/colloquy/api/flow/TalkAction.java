package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said to the contact, and what the contact is asked. */
public sealed interface TalkAction extends Action {

    /** Longest label of a button or an option. */
    int MAX_LABEL = 64;

    /** Longest time to wait for an answer, in seconds: 30 days. */
    int MAX_WAIT = 2_592_000;

    /** Sends a text. */
    record SendMessage(
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String text) implements TalkAction {}

    /** Sends one of the flow's quick replies. */
    record SendQuickReply(
            @NotNull @Pattern(regexp = FlowDefinition.ID) String quickReply) implements TalkAction {}

    /**
     * Asks with buttons and waits. The tap is the answer, and so is a text that is a button's label or number.
     *
     * @param variable takes the answer, whatever it is; a text
     * @param fallback where to go when no answer comes; null: it waits for ever
     */
    record Buttons(
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String text,
            @NotEmpty @Size(max = 3) List<@Valid @NotNull Option> buttons,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String variable,

            @Nullable @Valid Fallback fallback)
            implements TalkAction {

        /** Copies the list. */
        public Buttons {
            buttons = Copies.of(buttons);
        }
    }

    /**
     * Asks with a list of options and waits, as {@link Buttons}.
     *
     * @param button the words that open the list
     */
    record Options(
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String text,
            @Nullable @Size(max = MAX_LABEL) String button,
            @NotEmpty @Size(max = 10) List<@Valid @NotNull Option> options,

            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String variable,

            @Nullable @Valid Fallback fallback)
            implements TalkAction {

        /** Copies the list. */
        public Options {
            options = Copies.of(options);
        }
    }

    /**
     * Something to tap.
     *
     * @param next where to go when it is the answer
     */
    record Option(
            @NotBlank @Size(max = MAX_LABEL) String label,
            @Nullable @Size(max = 256) String description,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String next) {}

    /**
     * Where to go when no answer comes.
     *
     * @param afterSeconds how long to wait for it
     */
    record Fallback(
            @NotNull @Min(1) @Max(MAX_WAIT) Integer afterSeconds,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String next) {}

    /**
     * Stops until the contact writes.
     *
     * @param variable takes the answer; a text
     */
    record WaitForAnswer(
            @Nullable @Pattern(regexp = FlowDefinition.VARIABLE)
            String variable,

            @Nullable @Valid Fallback fallback) implements TalkAction {}

    /** Stops for some time; what the contact writes meanwhile is not reacted to. */
    record Sleep(@NotNull @Min(1) @Max(3_600) Integer seconds) implements TalkAction {}

    /** Shows that somebody is writing, until the next message, for 25 seconds at most. */
    record Typing() implements TalkAction {}

    /**
     * Asks how satisfied the contact is and waits. The answer goes into {@code system.lastSurveyAnswer} and is counted. What is
     * none of the answers goes on with what follows.
     *
     * @param fallback where to go when no answer comes; null: it waits for ever; 82,800 seconds (23 hours) is usual
     */
    record Survey(
            @NotBlank @Size(max = FlowDefinition.MAX_TEXT) String question,
            @NotEmpty @Size(max = 10) List<@Valid @NotNull SurveyAnswer> answers,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String promoter,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String neutral,
            @Nullable @Pattern(regexp = FlowDefinition.ID) String detractor,
            @Nullable @Valid Fallback fallback)
            implements TalkAction {

        /** Copies the list. */
        public Survey {
            answers = Copies.of(answers);
        }
    }

    /** An answer of a survey. */
    record SurveyAnswer(
            @NotBlank @Size(max = MAX_LABEL) String label,
            @NotNull Satisfaction group) {}

    /** What a survey's answer means. */
    enum Satisfaction {
        PROMOTER,
        NEUTRAL,
        DETRACTOR;

        /** The word on the wire: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
