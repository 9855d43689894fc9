package org.colloquy.core.completion;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How patiently completions are waited for. */
final class CompletionSettings {

    private static final Setting<Duration> TIME_LIMIT =
            Setting.duration("colloquy.completions.time-limit", Duration.ofMinutes(10));

    private CompletionSettings() {}

    static Duration timeLimit() {
        return TIME_LIMIT.get();
    }
}
