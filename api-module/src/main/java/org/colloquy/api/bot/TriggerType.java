package org.colloquy.api.bot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which first messages a bot answers. */
public enum TriggerType {
    /** Every one. */
    ALL,
    /** One that fits a word or pattern, by the {@link TriggerOperator}. */
    KEYWORD,
    /** None: the bot answers only as the channel's fallback. */
    NONE,
    /** One that fits conditions such as {@code contains:price notcontains:list}. */
    ADVANCED;

    /** Evolution's word. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
