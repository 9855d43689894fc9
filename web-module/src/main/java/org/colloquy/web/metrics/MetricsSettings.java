package org.colloquy.web.metrics;

import org.colloquy.api.setting.Setting;

/** Settings of the metrics door. */
public final class MetricsSettings {

    /** Whether the figures are for administrators' keys only. */
    public static final Setting<Boolean> PROTECTED = Setting.flag("colloquy.metrics.protected", false);

    private MetricsSettings() {}
}
