package org.colloquy.api.file;

import org.colloquy.api.setting.Setting;

/** How large files may be and where they are kept. */
public final class FileSettings {

    /** Largest file in bytes. */
    public static final Setting<Integer> MAX_BYTES = Setting.number("colloquy.files.max-bytes", 20 * 1024 * 1024);

    /** All files of a workspace together, in millions of bytes. */
    public static final Setting<Integer> MAX_WORKSPACE_MEGABYTES =
            Setting.number("colloquy.files.max-workspace-megabytes", 1_024);

    /** {@code disk}, or {@code database} where several nodes share one. */
    public static final Setting<String> STORE = Setting.text("colloquy.files.store", "disk");

    private FileSettings() {}
}
