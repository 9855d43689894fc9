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
    private static final Setting<Integer> WINDOW_CHARACTERS =
            Setting.number("colloquy.runs.window-characters", 100_000);

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

    static int windowCharacters() {
        return WINDOW_CHARACTERS.get();
    }
}
