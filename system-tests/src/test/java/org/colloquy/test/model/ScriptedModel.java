package org.colloquy.test.model;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One model of the stub, with what it was asked. */
public final class ScriptedModel {

    private final String url;
    private volatile Script script;
    private final List<ModelCall> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    ScriptedModel(String url, Script script) {
        this.url = url;
        this.script = script;
    }

    /** The base URL for a credential. */
    public String url() {
        return url;
    }

    /** Another script from the next call on. */
    public void then(Script next) {
        script = next;
    }

    /** All calls so far. */
    public List<ModelCall> calls() {
        return List.copyOf(calls);
    }

    /** The most calls that were being answered at the same time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    void answer(ModelCall call, ModelReply reply) throws IOException {
        ModelCall numbered = call.numbered(count.incrementAndGet());
        calls.add(numbered);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        reply.beforeEnd(atOnce::decrementAndGet);
        try {
            script.play(numbered, reply);
        } finally {
            reply.end();
        }
    }
}
