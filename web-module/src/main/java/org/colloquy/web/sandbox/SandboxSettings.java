package org.colloquy.web.sandbox;

import org.colloquy.api.setting.Setting;

/** Settings of the sandbox model. */
final class SandboxSettings {

    static final Setting<Boolean> ENABLED = Setting.flag("colloquy.sandbox.enabled", false);

    private SandboxSettings() {}
}
