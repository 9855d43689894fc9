package org.colloquy.core.persona;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How patiently personas are waited for. */
final class PersonaSettings {

    private static final Setting<Duration> TIME_LIMIT =
            Setting.duration("colloquy.personas.time-limit", Duration.ofSeconds(90));

    private PersonaSettings() {}

    static Duration timeLimit() {
        return TIME_LIMIT.get();
    }
}
