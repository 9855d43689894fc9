package org.colloquy.api.metrics;

import jakarta.ejb.Local;
import java.time.Duration;

/** Figures about the running server. */
@Local
public interface MetricsService {

    /** All meters in Prometheus' text format 0.0.4. */
    String scrape();

    /**
     * Counts one HTTP request.
     *
     * @param route the path's pattern ({@code /api/sessions/{id}}), never the path itself
     */
    void request(String method, String route, int status, Duration elapsed);
}
