package org.colloquy.core.upstream;

import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.setting.Setting;

/** Where models are and how patiently they are asked. */
public final class UpstreamSettings {

    private static final String OPENAI = "https://api.openai.com/v1";

    private static final Setting<String> OPENAI_KEY = Setting.optionalText("OPENAI_API_KEY");
    private static final Setting<String> OPENAI_URL = Setting.optionalText("OPENAI_BASE_URL");
    private static final Setting<Boolean> SANDBOX = Setting.flag("colloquy.sandbox.enabled", false);
    private static final Setting<String> SANDBOX_URL =
            Setting.text("colloquy.sandbox.url", "http://127.0.0.1:8080/sandbox/v1");
    private static final Setting<Duration> CONNECT_TIMEOUT =
            Setting.duration("colloquy.upstream.connect-timeout", Duration.ofSeconds(5));
    private static final Setting<Duration> READ_TIMEOUT =
            Setting.duration("colloquy.upstream.read-timeout", Duration.ofSeconds(60));
    private static final Setting<Integer> MAX_ATTEMPTS = Setting.number("colloquy.upstream.max-attempts", 3);
    private static final Setting<Integer> MAX_CONCURRENT = Setting.number("colloquy.upstream.max-concurrent", 4_000);
    private static final Setting<Integer> MAX_QUEUED = Setting.number("colloquy.upstream.max-queued", 10_000);
    private static final Setting<Integer> THREADS = Setting.number("colloquy.upstream.threads", 16);
    private static final Setting<Duration> MAX_PAUSE =
            Setting.duration("colloquy.upstream.max-pause", Duration.ofSeconds(60));
    private static final Setting<Integer> BREAKER_VOLUME = Setting.number("colloquy.upstream.breaker-volume", 20);
    private static final Setting<Integer> BREAKER_PERCENT = Setting.number("colloquy.upstream.breaker-percent", 50);
    private static final Setting<Duration> BREAKER_DELAY =
            Setting.duration("colloquy.upstream.breaker-delay", Duration.ofSeconds(5));
    private static final Setting<Integer> MAX_REPLY_BYTES =
            Setting.number("colloquy.upstream.max-reply-bytes", 10 * 1024 * 1024);

    private UpstreamSettings() {}

    /** The server's own provider key, which standard credentials use. */
    public static Optional<String> serverKey() {
        return OPENAI_KEY.find();
    }

    /** Where a credential without an address goes. */
    public static String defaultBaseUrl() {
        return OPENAI_URL
                .find()
                .orElseGet(() -> sandboxEnabled() && serverKey().isEmpty() ? SANDBOX_URL.get() : OPENAI);
    }

    /** Whether the sandbox model is switched on. */
    public static boolean sandboxEnabled() {
        return SANDBOX.get();
    }

    static Duration connectTimeout() {
        return CONNECT_TIMEOUT.get();
    }

    static Duration readTimeout() {
        return READ_TIMEOUT.get();
    }

    static int maxAttempts() {
        return MAX_ATTEMPTS.get();
    }

    static int maxReplyBytes() {
        return MAX_REPLY_BYTES.get();
    }

    /** Calls in flight at once with a credential that does not say itself. */
    static int maxConcurrent() {
        return MAX_CONCURRENT.get();
    }

    /** Calls that wait for one of those to end, per credential. */
    static int maxQueued() {
        return MAX_QUEUED.get();
    }

    /** Threads where they are not virtual. */
    static int threads() {
        return THREADS.get();
    }

    /** The longest time that all calls with a credential wait because one of them was refused. */
    static Duration maxPause() {
        return MAX_PAUSE.get();
    }

    /** The last calls with a credential that decide whether its circuit opens. */
    static int breakerVolume() {
        return BREAKER_VOLUME.get();
    }

    /** How many of a hundred of them have to fail. */
    static int breakerPercent() {
        return BREAKER_PERCENT.get();
    }

    /** How long an open circuit refuses calls before one is tried. */
    static Duration breakerDelay() {
        return BREAKER_DELAY.get();
    }
}
