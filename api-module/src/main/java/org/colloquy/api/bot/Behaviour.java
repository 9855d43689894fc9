package org.colloquy.api.bot;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a bot behaves. Null means "not said": a bot takes the channel's value at its creation, and again when it answers. What is
 * said is kept as it is: {@code 0}, {@code ""}, {@code false} and the empty list are values. Negative numbers count as 0.
 *
 * @param expire idle time after which a session ends, in the unit of {@link org.colloquy.api.channel.ChannelOptions}; 0: never
 * @param keywordFinish text that ends the session, compared trimmed and without regard to case; empty: none
 * @param delayMessage wait before each outgoing message in milliseconds; 0 counts as 1000
 * @param unknownMessage sent for a message that has no usable content; empty: nothing is sent
 * @param listeningFromMe whether messages of the number's owner are taken as the contact's
 * @param stopBotFromMe whether a message of the number's owner pauses the session
 * @param keepOpen whether a finished session stays as closed and the bot engages with the contact again without its trigger
 * @param debounceTime seconds of silence after which what came in is answered together; 0: at once
 * @param splitMessages whether answers are split at blank lines
 * @param timePerChar milliseconds of typing per character, bounded to 1 to 20 seconds per message; 0: no such wait
 * @param ignoreJids contacts that are never answered: JIDs, {@code @g.us} for groups, {@code @s.whatsapp.net} for persons
 */
public record Behaviour(
        @Nullable Integer expire,
        @Nullable @Size(max = 100) String keywordFinish,
        @Nullable Integer delayMessage,
        @Nullable @Size(max = 100) String unknownMessage,
        @Nullable Boolean listeningFromMe,
        @Nullable Boolean stopBotFromMe,
        @Nullable Boolean keepOpen,
        @Nullable Integer debounceTime,
        @Nullable Boolean splitMessages,
        @Nullable Integer timePerChar,
        @Nullable @Size(max = 10_000) List<@Size(max = 128) String> ignoreJids) {

    /** Nothing said. */
    public static final Behaviour UNSAID =
            new Behaviour(null, null, null, null, null, null, null, null, null, null, null);
}
