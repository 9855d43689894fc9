package org.colloquy.web.evolution.wire;

import org.colloquy.api.setting.Setting;

/** Settings of Evolution's API as this server speaks it. */
public final class EvolutionSettings {

    /** Which pages of other servers may call from a browser, such as a dashboard: origins with commas between, or {@code *}. */
    public static final Setting<String> CORS_ORIGINS = Setting.optionalText("colloquy.evolution.cors-origins");

    /** Largest request body in bytes; images and recordings may be in it. */
    public static final Setting<Integer> MAX_BODY = Setting.number("colloquy.evolution.max-body-bytes", 16_777_216);

    private EvolutionSettings() {}
}
