package org.colloquy.web.http;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** Settings of the HTTP doors; read once at start. */
public final class HttpSettings {

    /** Largest request body in bytes. */
    public static final Setting<Integer> MAX_BODY = Setting.number("colloquy.http.max-body-bytes", 1_048_576);

    /** How long a caller may wait for an answer; the run goes on after that. */
    public static final Setting<Duration> ANSWER_WAIT =
            Setting.duration("colloquy.http.answer-wait", Duration.ofSeconds(130));

    /** How much of a streamed answer, in bytes, is kept for a reader who does not keep up. */
    public static final Setting<Integer> STREAM_BUFFER = Setting.number("colloquy.http.stream-buffer-bytes", 262_144);

    private HttpSettings() {}
}
