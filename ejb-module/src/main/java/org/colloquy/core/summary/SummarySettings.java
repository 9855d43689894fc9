package org.colloquy.core.summary;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How patiently summaries are waited for. */
final class SummarySettings {

    private static final Setting<Duration> TIME_LIMIT =
            Setting.duration("colloquy.summaries.time-limit", Duration.ofSeconds(90));

    private SummarySettings() {}

    static Duration timeLimit() {
        return TIME_LIMIT.get();
    }
}
