package org.colloquy.web.evolution.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates as JavaScript writes them: UTC, always with three digits of milliseconds. */
public final class Iso {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Iso() {}

    /** The date as a text. */
    public static String of(Instant time) {
        return FORMAT.format(time);
    }
}
