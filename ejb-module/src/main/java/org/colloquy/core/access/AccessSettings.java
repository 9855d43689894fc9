package org.colloquy.core.access;

import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.setting.Setting;

/** The first key and the first password, given from outside for automation, and how often a password may be wrong. */
final class AccessSettings {

    private static final Setting<String> BOOTSTRAP_KEY = Setting.optionalText("colloquy.bootstrap.key");
    private static final Setting<String> ADMIN_PASSWORD = Setting.optionalText("colloquy.admin.password");

    private static final Setting<Integer> PER_NAME = Setting.number("colloquy.console.failures", 5);
    private static final Setting<Integer> PER_ADDRESS = Setting.number("colloquy.console.failures-per-address", 30);
    private static final Setting<Duration> FIRST_LOCK =
            Setting.duration("colloquy.console.first-lock", Duration.ofSeconds(30));
    private static final Setting<Duration> MEMORY =
            Setting.duration("colloquy.console.failure-memory", Duration.ofMinutes(15));

    private AccessSettings() {}

    static Optional<String> bootstrapKey() {
        return BOOTSTRAP_KEY.find();
    }

    static Optional<String> adminPassword() {
        return ADMIN_PASSWORD.find();
    }

    /** Wrong passwords for a user name before it is locked. */
    static int failuresPerName() {
        return PER_NAME.get();
    }

    /** The same from an address, which people behind a proxy share. */
    static int failuresPerAddress() {
        return PER_ADDRESS.get();
    }

    static Duration firstLock() {
        return FIRST_LOCK.get();
    }

    /** How long wrong passwords count; also the longest lock. */
    static Duration failureMemory() {
        return MEMORY.get();
    }
}
