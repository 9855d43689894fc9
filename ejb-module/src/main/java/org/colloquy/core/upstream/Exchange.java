package org.colloquy.core.upstream;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * One request and its reply. Bounds the reply in size, in silence and in time as a whole; a reply that is no 2xx never reaches the
 * sink, only what it means. No thread waits for it.
 */
final class Exchange implements HttpResponse.BodySubscriber<Void>, Watched {

    /** As much of an error as is read to understand it. */
    private static final int MAX_COMPLAINT = 64 * 1024;

    private final ReplySink<?> sink;
    private final Instant deadline;
    private final Duration patience = UpstreamSettings.readTimeout();
    private final Supplier<Instant> now;
    private final CompletableFuture<Void> received = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    private volatile Instant lastSign;
    private volatile @Nullable Runnable abort;
    private volatile Flow.@Nullable Subscription subscription;
    private int status;
    private @Nullable Duration pause;
    private long left = UpstreamSettings.maxReplyBytes();

    Exchange(ReplySink<?> sink, Instant deadline, Supplier<Instant> now) {
        this.sink = sink;
        this.deadline = deadline;
        this.now = now;
        this.lastSign = now.get();
    }

    /**
     * Takes note of the request that is on its way and of how it is given up.
     *
     * @param executor where a failure to get through is worked on: the client itself tells of it on a thread of the JDK's, which
     *     has nothing of the application about it
     */
    void sent(CompletableFuture<HttpResponse<Void>> response, Executor executor) {
        abort = () -> response.cancel(true);
        response.whenCompleteAsync(
                (done, failure) -> {
                    if (failure != null) {
                        guarded(() -> fail(UpstreamErrors.ofFailure(failure)));
                    }
                },
                executor);
        if (received.isDone()) {
            close();
        }
    }

    HttpResponse.BodySubscriber<Void> head(HttpResponse.ResponseInfo info) {
        HttpHeaders headers = info.headers();
        lastSign = now.get();
        status = info.statusCode();
        pause = UpstreamErrors.pause(headers);
        return this;
    }

    /** Ends it with that failure, from any thread; a piece that is being told at this moment is told to its end. */
    void abort(UpstreamException why) {
        sink.outcome().completeExceptionally(why);
        received.complete(null);
        close();
    }

    @Override
    public boolean isOver(Instant instant) {
        if (received.isDone()) {
            return true;
        }
        boolean late = instant.isAfter(deadline);
        boolean silent = instant.isAfter(lastSign.plus(patience));
        // Who holds the lock has just heard something; a late reply is caught the next time.
        if ((late || silent) && lock.tryLock()) {
            try {
                fail(UpstreamException.of(ErrorCode.MODEL_TIMEOUT, late ? "reply too slow" : "time-out"));
            } finally {
                lock.unlock();
            }
            close();
        }
        return received.isDone();
    }

    @Override
    public CompletionStage<Void> getBody() {
        return received;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (received.isDone()) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        guarded(() -> {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                take(bytes);
            }
        });
        lastSign = now.get();
        Flow.Subscription open = subscription;
        if (open != null && !received.isDone()) {
            open.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        guarded(() -> fail(UpstreamErrors.ofFailure(failure)));
    }

    @Override
    public void onComplete() {
        guarded(() -> {
            if (good()) {
                sink.end();
            } else {
                fail(UpstreamErrors.ofStatus(status, pause, Complaint.of(complaint.toByteArray())));
            }
            received.complete(null);
        });
    }

    private void take(byte[] bytes) {
        left -= bytes.length;
        if (left < 0) {
            throw Draft.invalid("reply too large");
        }
        if (good()) {
            sink.accept(bytes);
        } else {
            complaint.write(bytes, 0, Math.min(bytes.length, MAX_COMPLAINT - complaint.size()));
        }
    }

    private void guarded(Runnable step) {
        lock.lock();
        try {
            step.run();
        } catch (RuntimeException e) {
            fail(UpstreamErrors.ofFailure(e));
            close();
        } finally {
            lock.unlock();
        }
    }

    private void fail(UpstreamException why) {
        // Once the provider has begun to answer, asking again could be answered twice.
        sink.fail(good() && why.repeatable() ? UpstreamException.of(why.code(), "reply cut") : why);
        received.complete(null);
    }

    private boolean good() {
        return status >= 200 && status < 300;
    }

    private void close() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        Runnable giveUp = abort;
        if (giveUp != null) {
            giveUp.run();
        }
    }
}
