package org.colloquy.core.platform;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Locale;

/**
 * Ids: a prefix that tells people what they hold, and a ULID. Ids made on one node sort in the order in which they were made, so
 * a list by id is a list by time that never loses a row between pages.
 */
public final class Ids {

    private Ids() {}

    /** A new id such as {@code run_01jd…}. */
    public static String next(String prefix) {
        return prefix + "_" + UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
    }
}
