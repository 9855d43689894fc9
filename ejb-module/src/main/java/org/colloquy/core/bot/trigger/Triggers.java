package org.colloquy.core.bot.trigger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.error.AppException;

/** Chooses the bot for a first message. */
public final class Triggers {

    private Triggers() {}

    /** Fails with {@code INVALID_REQUEST} unless something can be made of the trigger. */
    public static void check(Trigger trigger) {
        condition(trigger);
    }

    /**
     * The bot that answers a contact's first message: of those that are enabled and fit, the one of the highest priority, then the
     * one whose trigger says more about the message, then the one with the longer value, then the oldest.
     *
     * @param bots of one channel, oldest first
     * @param text empty for a message without words
     */
    public static Optional<BotView> choose(List<BotView> bots, String text) {
        return bots.stream()
                .filter(BotView::enabled)
                .filter(bot -> condition(bot.trigger()).fits(text))
                .min(Comparator.comparingInt((BotView bot) -> -bot.priority())
                        .thenComparingInt(bot -> -condition(bot.trigger()).closeness())
                        .thenComparingInt(bot -> -length(bot.trigger())));
    }

    private static int length(Trigger trigger) {
        String value = trigger.value();
        return value == null ? 0 : value.length();
    }

    static Condition condition(Trigger trigger) {
        return switch (trigger.type()) {
            case ALL -> new Everything();
            case NONE -> new Nothing();
            case ADVANCED -> Words.of(value(trigger));
            case KEYWORD -> {
                TriggerOperator operator = trigger.operator();
                if (operator == null) {
                    throw AppException.invalid("triggerOperator", "is needed for a keyword");
                }
                yield operator == TriggerOperator.REGEX
                        ? Pattern.of(value(trigger))
                        : new Keyword(operator, value(trigger));
            }
        };
    }

    private static String value(Trigger trigger) {
        String value = trigger.value();
        if (value == null || value.isEmpty()) {
            throw AppException.invalid("triggerValue", "is needed for this kind of trigger");
        }
        return value;
    }
}
