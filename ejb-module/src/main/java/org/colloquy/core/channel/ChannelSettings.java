package org.colloquy.core.channel;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How answers leave. */
final class ChannelSettings {

    private static final Setting<Duration> SEND_TIMEOUT =
            Setting.duration("colloquy.channels.send-timeout", Duration.ofSeconds(30));

    private ChannelSettings() {}

    /** What a receiver may take to answer; well below the time after which a part is sent by another node. */
    static Duration sendTimeout() {
        return SEND_TIMEOUT.get();
    }
}
