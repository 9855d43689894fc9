package org.colloquy.core.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.colloquy.api.run.Usage;

/** The server's meters. Tags come from closed sets: no ids, no names, no paths. */
@ApplicationScoped
public class Meters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
        Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Counter promptTokens = tokens("prompt");
    private final Counter completionTokens = tokens("completion");

    /** Binds the figures of the Java process itself. */
    public Meters() {
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        for (String change : new String[] {"opened", "closed", "expired"}) {
            sessions(change, 0);
        }
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    /** One HTTP request. */
    public void request(String method, String route, int status, Duration elapsed) {
        Timer.builder("colloquy.requests")
                .description("HTTP requests")
                .tags("method", method, "route", route, "status", Integer.toString(status))
                .register(registry)
                .record(elapsed);
    }

    /** One question answered ({@code completed}) or given up (the error code), from acceptance to the stored end. */
    public void turn(String outcome, Duration elapsed) {
        Timer.builder("colloquy.turns")
                .description("Questions from acceptance to their stored end")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(elapsed);
    }

    /** One call to a model. */
    public void upstream(String outcome, Duration elapsed) {
        Timer.builder("colloquy.upstream")
                .description("Calls to models")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(elapsed);
    }

    /** Tokens that a provider counted. */
    public void tokens(Usage usage) {
        promptTokens.increment(usage.promptTokens());
        completionTokens.increment(usage.completionTokens());
    }

    /** Sessions that were {@code opened}, {@code closed} or {@code expired}. */
    public void sessions(String change, int count) {
        Counter.builder("colloquy.sessions")
                .description("Changes of sessions")
                .tag("change", change)
                .register(registry)
                .increment(count);
    }

    /** Deliveries that left ({@code delivered}), came back ({@code retried}) or were given up ({@code dead}). */
    public void deliveries(String outcome, int count) {
        Counter.builder("colloquy.deliveries")
                .description("Deliveries of the outbox")
                .tag("outcome", outcome)
                .register(registry)
                .increment(count);
    }

    String scrape() {
        return registry.scrape();
    }

    private Counter tokens(String kind) {
        return Counter.builder("colloquy.tokens")
                .description("Tokens counted by providers")
                .tag("kind", kind)
                .register(registry);
    }
}
