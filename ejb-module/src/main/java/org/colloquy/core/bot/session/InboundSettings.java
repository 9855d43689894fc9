package org.colloquy.core.bot.session;

import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.setting.Setting;

/** How much is gathered before it is answered, and what contacts are told when something fails. */
final class InboundSettings {

    private static final Setting<Duration> MAX_WAIT =
            Setting.duration("colloquy.bots.debounce-max-wait", Duration.ofSeconds(60));
    private static final Setting<Integer> MAX_COUNT = Setting.number("colloquy.bots.debounce-max-messages", 100);
    private static final Setting<Duration> MEMORY =
            Setting.duration("colloquy.bots.message-memory", Duration.ofDays(7));
    private static final Setting<String> FAILURE_TEXT =
            Setting.text("colloquy.bots.failure-text", "Sorry, I cannot answer at the moment. Please try again later.");
    private static final Setting<String> SPEECH_MODEL = Setting.text("colloquy.bots.speech-model", "whisper-1");
    private static final Setting<String> SPEECH_LANGUAGE = Setting.optionalText("colloquy.bots.speech-language");

    private InboundSettings() {}

    /** However often a contact puts the answer off by writing more, it comes after that time. */
    static Duration maxWait() {
        return MAX_WAIT.get();
    }

    /** The same after so many messages. */
    static int maxCount() {
        return MAX_COUNT.get();
    }

    /** How long a message is known after it has been taken, so that it is not answered again. */
    static Duration memory() {
        return MEMORY.get();
    }

    static String failureText() {
        return FAILURE_TEXT.get();
    }

    static String speechModel() {
        return SPEECH_MODEL.get();
    }

    /** ISO 639-1; nothing: the model finds out. */
    static Optional<String> speechLanguage() {
        return SPEECH_LANGUAGE.find();
    }
}
