package org.colloquy.core.platform;

import java.nio.file.Path;
import org.colloquy.api.setting.Setting;

/** Where the server keeps its files. */
public final class DataSettings {

    private static final Setting<String> FOLDER = Setting.optionalText("colloquy.data");

    private DataSettings() {}

    /** The data folder: {@code colloquy.data}, or {@code .colloquy} in the home of the user that runs the server. */
    public static Path folder() {
        return FOLDER.find()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".colloquy"))
                .toAbsolutePath();
    }
}
