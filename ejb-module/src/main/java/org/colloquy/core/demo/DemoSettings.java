package org.colloquy.core.demo;

import org.colloquy.api.setting.Setting;

/** Whether a new server begins with something to talk to. */
final class DemoSettings {

    private static final Setting<Boolean> DEMO = Setting.flag("colloquy.demo", false);

    private DemoSettings() {}

    static boolean wanted() {
        return DEMO.get();
    }
}
