package org.colloquy.web.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Events to one reader, written without ever blocking whoever sends them. What the connection does not take yet waits here,
 * up to a bound; a reader further behind than that is cut off and keeps the stored answer.
 */
public final class EventStream implements WriteListener, AsyncListener {

    /** Server-sent events. */
    public static final String MEDIA_TYPE = "text/event-stream";

    private static final Logger LOG = System.getLogger(EventStream.class.getName());

    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private final int bound;
    private final boolean resumable;
    private int waitingBytes;
    private boolean writable;
    private boolean unflushed;
    private boolean ended;
    private boolean closed;
    private @Nullable ServletOutputStream out;
    private @Nullable Runnable complete;
    private @Nullable Runnable leaving;

    private EventStream(int bound, boolean resumable) {
        this.bound = bound;
        this.resumable = resumable;
    }

    /**
     * A stream that nobody reads yet.
     *
     * @param bound how many bytes may wait for the reader
     */
    public static EventStream of(int bound) {
        return new EventStream(bound, false);
    }

    /**
     * A stream whose reader knows where it stopped and comes back for the rest: one that falls behind gets what waits, and
     * then the end.
     *
     * @param bound how many bytes may wait for the reader
     */
    public static EventStream resumable(int bound) {
        return new EventStream(bound, true);
    }

    /**
     * Answers a request with it, outside of any thread that waits.
     *
     * @param timeout milliseconds after which the container ends it
     */
    public void open(HttpServletRequest request, HttpServletResponse response, long timeout) throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(timeout);
        context.addListener(this);
        open(response.getOutputStream(), context::complete);
    }

    /** Lets the waiting events go, now and from now on. */
    public synchronized void open(ServletOutputStream output, Runnable completion) {
        out = output;
        complete = completion;
        output.setWriteListener(this);
    }

    /** Tells somebody once when nothing is written any more, because all is written or the reader has gone. */
    public synchronized void whenClosed(Runnable action) {
        leaving = action;
    }

    /** Hands over an event; dropped when the reader is gone. */
    public synchronized void send(byte[] event) {
        if (closed || ended) {
            return;
        }
        if (waitingBytes + event.length > bound) {
            fallBehind();
            return;
        }
        waiting.add(event);
        waitingBytes += event.length;
        write();
    }

    private void fallBehind() {
        if (resumable && !waiting.isEmpty()) {
            ended = true;
        } else {
            LOG.log(Level.INFO, "A reader of events is too slow and is cut off");
            close();
        }
    }

    /** Hands over the last event, for which there is always room. */
    public synchronized void end(byte[] event) {
        if (closed || ended) {
            return;
        }
        ended = true;
        waiting.add(event);
        waitingBytes += event.length;
        write();
    }

    @Override
    public synchronized void onWritePossible() {
        writable = true;
        write();
    }

    private void write() {
        // Before the container's first call nothing may be written; afterwards isReady() asks for the next one.
        if (!writable || closed || out == null) {
            return;
        }
        try {
            writeWhileReady(out);
        } catch (IOException | IllegalStateException e) {
            onError(e);
        }
    }

    private void writeWhileReady(ServletOutputStream output) throws IOException {
        while (output.isReady()) {
            byte[] event = waiting.poll();
            if (event != null) {
                waitingBytes -= event.length;
                unflushed = true;
                output.write(event);
            } else if (unflushed) {
                unflushed = false;
                output.flush();
            } else {
                if (ended) {
                    close();
                }
                return;
            }
        }
    }

    private void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        waitingBytes = 0;
        if (complete != null) {
            complete.run();
        }
        left();
    }

    private void left() {
        Runnable action = leaving;
        leaving = null;
        if (action != null) {
            action.run();
        }
    }

    /** The reader went away; the run goes on without. */
    @Override
    public synchronized void onError(Throwable failure) {
        LOG.log(Level.DEBUG, "A reader of events went away", failure);
        close();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        closed = true;
        waiting.clear();
        left();
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never restarted
    }
}
