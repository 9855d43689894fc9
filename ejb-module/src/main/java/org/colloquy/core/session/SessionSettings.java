package org.colloquy.core.session;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How long sessions live when nobody says. */
final class SessionSettings {

    private static final Setting<Duration> LIFE_TIME = Setting.duration("colloquy.sessions.life-time", Duration.ZERO);

    private SessionSettings() {}

    /** Zero means that a session does not end by itself. */
    static Duration lifeTime() {
        return LIFE_TIME.get();
    }
}
