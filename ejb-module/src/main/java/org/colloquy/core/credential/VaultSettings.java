package org.colloquy.core.credential;

import java.nio.file.Path;
import java.util.Optional;
import org.colloquy.api.setting.Setting;
import org.colloquy.core.platform.DataSettings;

/** Where the key set is that encrypts provider keys. */
final class VaultSettings {

    private static final Setting<String> KEYSET = Setting.optionalText("colloquy.keyset");

    private VaultSettings() {}

    /** A Tink key set as JSON, given by configuration; nodes that share a database share it. */
    static Optional<String> keyset() {
        return KEYSET.find();
    }

    static Path keysetFile() {
        return DataSettings.folder().resolve("keys").resolve("credentials.json");
    }
}
