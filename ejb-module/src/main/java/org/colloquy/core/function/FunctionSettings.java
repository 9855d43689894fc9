package org.colloquy.core.function;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.colloquy.api.setting.Setting;

/** How long functions may take, how many run at once, and where those behind an address may be. */
public final class FunctionSettings {

    private static final Setting<Duration> TIME_LIMIT =
            Setting.duration("colloquy.functions.time-limit", Duration.ofSeconds(30));
    private static final Setting<Integer> MAX_CONCURRENT = Setting.number("colloquy.functions.max-concurrent", 64);
    private static final Setting<Integer> MAX_OUTPUT_BYTES =
            Setting.number("colloquy.functions.max-output-bytes", 256 * 1024);
    private static final Setting<String> ALLOWED_HOSTS = Setting.text("colloquy.functions.allowed-hosts", "*");
    private static final Setting<Boolean> PRIVATE_ADDRESSES =
            Setting.flag("colloquy.functions.private-addresses", false);

    private FunctionSettings() {}

    /** For functions that say nothing themselves. */
    public static Duration timeLimit() {
        return TIME_LIMIT.get();
    }

    /** What a function may answer, in bytes of UTF-8. */
    public static int maxOutputBytes() {
        return MAX_OUTPUT_BYTES.get();
    }

    /** Java functions at work at once. */
    static int maxConcurrent() {
        return MAX_CONCURRENT.get();
    }

    /** Hosts that HTTP functions may be on: names, {@code *.example.org}, or {@code *}. */
    public static List<String> allowedHosts() {
        return Arrays.stream(ALLOWED_HOSTS.get().split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
    }

    /** Whether HTTP functions may be on private, loopback and link-local addresses. */
    public static boolean privateAddresses() {
        return PRIVATE_ADDRESSES.get();
    }
}
