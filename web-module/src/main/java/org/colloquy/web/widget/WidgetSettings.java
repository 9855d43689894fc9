package org.colloquy.web.widget;

import java.time.Duration;
import org.colloquy.api.setting.Setting;

/** How much visitors may take. */
final class WidgetSettings {

    /** From one address to one widget. */
    static final Setting<Integer> MESSAGES_PER_MINUTE = Setting.number("colloquy.widgets.messages-per-minute", 20);

    /** How often pages at one address may ask one widget whether more was said. */
    static final Setting<Integer> LOOKS_PER_MINUTE = Setting.number("colloquy.widgets.looks-per-minute", 300);

    /** Longest wait for an answer. */
    static final Setting<Duration> ANSWER_WAIT =
            Setting.duration("colloquy.widgets.answer-wait", Duration.ofSeconds(130));

    private WidgetSettings() {}
}
