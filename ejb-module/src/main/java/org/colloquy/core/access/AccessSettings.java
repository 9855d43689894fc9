package org.colloquy.core.access;

import java.util.Optional;
import org.colloquy.api.setting.Setting;

/** The first key and the first password, given from outside for automation. */
final class AccessSettings {

    private static final Setting<String> BOOTSTRAP_KEY = Setting.optionalText("colloquy.bootstrap.key");
    private static final Setting<String> ADMIN_PASSWORD = Setting.optionalText("colloquy.admin.password");

    private AccessSettings() {}

    static Optional<String> bootstrapKey() {
        return BOOTSTRAP_KEY.find();
    }

    static Optional<String> adminPassword() {
        return ADMIN_PASSWORD.find();
    }
}
