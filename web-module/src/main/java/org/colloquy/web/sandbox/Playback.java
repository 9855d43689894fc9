package org.colloquy.web.sandbox;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Writes an answer at its pace. Between two pieces nothing but a timer entry waits. The writes themselves block only for a
 * client that reads nothing at all, since an answer is small enough for the buffers of its connection.
 */
final class Playback implements Runnable {

    private static final System.Logger LOG = System.getLogger(Playback.class.getName());

    private final AsyncContext context;
    private final Answer answer;
    private final Duration interval;
    private final ScheduledExecutorService timer;
    private final long start;
    private int next;

    private Playback(
            AsyncContext context, Answer answer, Duration latency, Duration interval, ScheduledExecutorService timer) {
        this.context = context;
        this.answer = answer;
        this.interval = interval;
        this.timer = timer;
        this.start = System.nanoTime() + latency.toNanos();
    }

    /** Writes the answer later, at its pace. */
    static void start(
            AsyncContext context, Answer answer, Duration latency, Duration interval, ScheduledExecutorService timer) {
        Playback playback = new Playback(context, answer, latency, interval, timer);
        timer.schedule(playback, latency.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Writes the answer now, as a whole. */
    static void writeNow(Answer answer, HttpServletResponse response) throws IOException {
        answer.writeHead(response);
        for (int i = 0; i < answer.sent(); i++) {
            write(response, answer.pieces().get(i));
        }
        response.flushBuffer();
    }

    @Override
    public void run() {
        try {
            if (writeWhatIsDue((HttpServletResponse) context.getResponse())) {
                context.complete();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The client of the sandbox went away", e);
            giveUp();
        }
    }

    private boolean writeWhatIsDue(HttpServletResponse response) throws IOException {
        if (next == 0) {
            answer.writeHead(response);
        }
        while (next < answer.sent()) {
            long wait = start + next * interval.toNanos() - System.nanoTime();
            if (wait > 0) {
                response.flushBuffer();
                timer.schedule(this, wait, TimeUnit.NANOSECONDS);
                return false;
            }
            write(response, answer.pieces().get(next++));
        }
        response.flushBuffer();
        return true;
    }

    private void giveUp() {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "The server had ended the exchange already", e);
        }
    }

    private static void write(ServletResponse response, String piece) throws IOException {
        response.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
    }
}
