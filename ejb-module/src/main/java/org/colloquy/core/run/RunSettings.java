package org.colloquy.core.run;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How runs share a node and how much they may take. */
public final class RunSettings {

    private static final Setting<Duration> LEASE = Setting.duration("colloquy.runs.lease", Duration.ofSeconds(15));
    private static final Setting<Duration> TIME_LIMIT =
            Setting.duration("colloquy.runs.time-limit", Duration.ofSeconds(120));
    private static final Setting<Integer> MAX_TRANSACTIONS = Setting.number("colloquy.runs.max-transactions", 16);
    private static final Setting<Integer> MAX_LIVE = Setting.number("colloquy.runs.max-live", 10_000);
    private static final Setting<Integer> MAX_WAITING = Setting.number("colloquy.runs.max-waiting-per-thread", 100);
    private static final Setting<Integer> WINDOW_MESSAGES = Setting.number("colloquy.runs.window-messages", 40);
    private static final Setting<Integer> THREAD_WINDOW_MESSAGES =
            Setting.number("colloquy.runs.thread-window-messages", 500);
    private static final Setting<Integer> MAX_ROUNDS = Setting.number("colloquy.runs.max-rounds", 20);
    private static final Setting<Duration> EXPIRY = Setting.duration("colloquy.runs.expiry", Duration.ofMinutes(10));
    private static final Setting<Duration> EVENT_RETENTION =
            Setting.duration("colloquy.runs.event-retention", Duration.ofHours(1));
    private static final Setting<Duration> KEY_RETENTION =
            Setting.duration("colloquy.runs.key-retention", Duration.ofHours(24));

    private static final Setting<String> CONTEXT_SIZES = Setting.text("colloquy.models.context-sizes", "");
    private static final Setting<Integer> DEFAULT_CONTEXT_SIZE =
            Setting.number("colloquy.models.default-context-size", 32_768);

    private RunSettings() {}

    /** How long a node owns a run without renewing; what another node waits before it takes the run over. */
    public static Duration lease() {
        return LEASE.get();
    }

    /** How long one call to a model may take, repetitions included. */
    public static Duration timeLimit() {
        return TIME_LIMIT.get();
    }

    /** Transactions of runs at once, so that many runs that end together leave connections for everybody else. */
    static int maxTransactions() {
        return MAX_TRANSACTIONS.get();
    }

    static int maxLive() {
        return MAX_LIVE.get();
    }

    /** Questions that may wait on one thread. */
    public static int maxWaiting() {
        return MAX_WAITING.get();
    }

    static int windowMessages() {
        return WINDOW_MESSAGES.get();
    }

    /** As {@link #windowMessages}, for threads that applications keep themselves. */
    public static int threadWindowMessages() {
        return THREAD_WINDOW_MESSAGES.get();
    }

    /** Calls to the model in one run, so that a model which calls functions for ever comes to an end. */
    public static int maxRounds() {
        return MAX_ROUNDS.get();
    }

    /** How long a run may take from its creation, whatever it waits for. */
    public static Duration expiry() {
        return EXPIRY.get();
    }

    /** How long streams can be resumed after their last event. */
    static Duration eventRetention() {
        return EVENT_RETENTION.get();
    }

    /** How long a caller's key for something made stands for it. */
    static Duration keyRetention() {
        return KEY_RETENTION.get();
    }

    /** Context sizes of models besides those that are built in: {@code name=tokens,name=tokens}. */
    static String contextSizes() {
        return CONTEXT_SIZES.get();
    }

    /** Context size of models that no name fits. */
    static int defaultContextSize() {
        return DEFAULT_CONTEXT_SIZE.get();
    }
}
