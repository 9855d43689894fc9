package org.colloquy.test.load;

import java.lang.management.ManagementFactory;

/** The box that everything runs on. */
final class Machine {

    private Machine() {}

    /** Runnable threads over the last minute, other people's work included. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String describe() {
        return Runtime.getRuntime().availableProcessors() + " cores, load average " + Row.two(load());
    }
}
