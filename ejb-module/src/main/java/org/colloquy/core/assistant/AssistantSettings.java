package org.colloquy.core.assistant;

import org.colloquy.api.setting.Setting;

/** What an assistant has when its creator does not say. */
public final class AssistantSettings {

    static final double TEMPERATURE = 1;
    static final int MAX_TOKENS = 1_024;

    private static final Setting<String> MODEL = Setting.text("colloquy.default-model", "gpt-4o");

    private AssistantSettings() {}

    /** The model of whatever names none. */
    public static String model() {
        return MODEL.get();
    }
}
