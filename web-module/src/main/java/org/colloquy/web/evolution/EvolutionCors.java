package org.colloquy.web.evolution;

import java.util.regex.Pattern;
import org.colloquy.web.evolution.wire.EvolutionSettings;
import org.colloquy.web.http.Cors;

/** Which dashboards of other servers a browser lets call. */
final class EvolutionCors {

    private static final Pattern HEADERS = Pattern.compile("apikey|content-type");

    private EvolutionCors() {}

    static Cors configured() {
        return new Cors(
                EvolutionSettings.CORS_ORIGINS.find().orElse(null),
                "GET, POST, PUT, DELETE",
                HEADERS,
                "x-request-id, retry-after");
    }
}
