package org.colloquy.api.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * How a workspace wants Evolution's contract read where it is ambiguous or unwise.
 *
 * @param strictStatus whether failed rules answer 4xx instead of Evolution's 500
 * @param expireUnit unit of {@code expire}
 * @param showKeys whether credentials' and channels' keys are shown in full
 * @param allowTwins whether two bots of one channel may have the same model and token limit, or the same assistant
 */
public record ChannelOptions(
        boolean strictStatus, @NotNull ExpireUnit expireUnit, boolean showKeys, boolean allowTwins) {

    /** As Evolution does it, except for keys. */
    public static final ChannelOptions DEFAULT = new ChannelOptions(false, ExpireUnit.MINUTES, false, false);

    /** Units of {@code expire}: Evolution's clients send minutes, its API description says seconds. */
    public enum ExpireUnit {
        MINUTES,
        SECONDS;

        /** The word on the wire: lower case. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
