package org.colloquy.core.metrics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.colloquy.api.metrics.MetricsService;

/** The doors' view of the meters. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetricsBean implements MetricsService {

    @Inject
    private Meters meters;

    @Override
    public String scrape() {
        return meters.scrape();
    }

    @Override
    public void request(String method, String route, int status, Duration elapsed) {
        meters.request(method, route, status, elapsed);
    }
}
