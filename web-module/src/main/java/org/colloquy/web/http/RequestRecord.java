package org.colloquy.web.http;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.api.metrics.MetricsService;

/** One request on its way into the access log and the meters, exactly once. */
final class RequestRecord implements AsyncListener {

    private static final Logger LOG = System.getLogger("org.colloquy.access");
    private static final int LONGEST_PATH = 256;

    private final MetricsService metrics;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String method;
    private final String path;
    private final String id;
    private final long started;
    private final AtomicBoolean done = new AtomicBoolean();

    RequestRecord(
            MetricsService metrics, HttpServletRequest request, HttpServletResponse response, String id, long started) {
        this.metrics = metrics;
        this.request = request;
        this.response = response;
        this.method = HttpMethods.known(request.getMethod());
        this.path = printable(request.getRequestURI());
        this.id = id;
        this.started = started;
    }

    void whenComplete() {
        if (!request.isAsyncStarted()) {
            write();
            return;
        }
        try {
            request.getAsyncContext().addListener(this);
        } catch (IllegalStateException e) {
            // Answered from another thread in this very moment: there is nothing left to listen for.
            write();
        }
    }

    private void write() {
        if (!done.compareAndSet(false, true)) {
            return;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        int status = response.getStatus();
        metrics.request(method, Route.of(request), status, elapsed);
        if (LOG.isLoggable(Level.INFO)) {
            LOG.log(Level.INFO, method + " " + path + " " + status + " " + elapsed.toMillis() + " " + id);
        }
    }

    /** Without matrix parameters and anything a log line or terminal could trip over. */
    static String printable(String uri) {
        StringBuilder text = new StringBuilder(Math.min(uri.length(), LONGEST_PATH));
        for (int i = 0; i < uri.length() && i < LONGEST_PATH; i++) {
            char c = uri.charAt(i);
            if (c == ';' || c == '?') {
                break;
            }
            text.append(c > ' ' && c < 0x7f ? c : '_');
        }
        return text.toString();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        write();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // completion follows
    }

    @Override
    public void onError(AsyncEvent event) {
        // completion follows
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
