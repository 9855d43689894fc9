package org.colloquy.core.flow.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.colloquy.core.upstream.ModelCall;
import org.colloquy.core.upstream.ModelReply;

/** The calls that an errand has begun, so that all of them can be given up. Nothing begins after that. */
public final class UnderWay {

    private final List<Runnable> calls = new ArrayList<>();
    private boolean givenUp;

    /** Cuts the calls; the errand fails at once. Does nothing when it is over. */
    public void giveUp() {
        List<Runnable> open;
        synchronized (this) {
            givenUp = true;
            open = List.copyOf(calls);
            calls.clear();
        }
        open.forEach(Runnable::run);
    }

    CompletionStage<ModelReply> ask(Supplier<ModelCall> begin) {
        requireGoing();
        ModelCall call = begin.get();
        add(call::cancel);
        return call.reply();
    }

    /** @param begin begins a call that ends when its future is cancelled */
    <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> begin) {
        requireGoing();
        CompletableFuture<T> call = begin.get();
        add(() -> call.cancel(false));
        return call;
    }

    private synchronized void requireGoing() {
        if (givenUp) {
            throw new CancellationException();
        }
    }

    private void add(Runnable cut) {
        boolean late;
        synchronized (this) {
            late = givenUp;
            calls.add(cut);
        }
        if (late) {
            cut.run();
        }
    }
}
