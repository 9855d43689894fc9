package org.colloquy.web.openai.wire;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** Settings of OpenAI's API as this server speaks it. */
public final class OpenAiSettings {

    /** Whether assistants and threads want the header {@code OpenAI-Beta}. */
    public static final Setting<Boolean> REQUIRE_BETA = Setting.flag("colloquy.openai.require-beta-header", false);

    /** After how many milliseconds a client that polls is told to look again. */
    public static final Setting<Integer> POLL_AFTER = Setting.number("colloquy.openai.poll-after-ms", 300);

    /** Which pages of other servers may call from a browser: origins with commas between, or {@code *}. */
    public static final Setting<String> CORS_ORIGINS = Setting.optionalText("colloquy.openai.cors-origins");

    /** Largest request body in bytes; images may be in it. */
    public static final Setting<Integer> MAX_BODY = Setting.number("colloquy.openai.max-body-bytes", 4_194_304);

    /** Longest stream; longer than a run can take. */
    public static final Setting<Duration> STREAM_TIMEOUT =
            Setting.duration("colloquy.openai.stream-timeout", Duration.ofMinutes(11));

    private OpenAiSettings() {}
}
