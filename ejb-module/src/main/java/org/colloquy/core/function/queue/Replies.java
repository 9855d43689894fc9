package org.colloquy.core.function.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which calls of this node wait for a reply. Replies reach all nodes, so one that nobody here waits for is nothing special, unless
 * this node gave it up before.
 */
@ApplicationScoped
public class Replies {

    private static final Logger LOG = System.getLogger(Replies.class.getName());
    private static final int REMEMBERED = 10_000;

    private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();

    private final Set<String> givenUp = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** Waits for the reply with this id until the result is complete, by the reply or because time is up. */
    void expect(String id, CompletableFuture<String> result) {
        waiting.put(id, result);
        result.whenComplete((text, failure) -> {
            if (waiting.remove(id, result)) {
                givenUp.add(id);
            }
        });
    }

    /** A reply has come. */
    public void take(String id, String text) {
        CompletableFuture<String> result = waiting.remove(id);
        if (result != null) {
            result.complete(text);
        } else if (givenUp.remove(id)) {
            LOG.log(Level.WARNING, "The reply to {0} came too late and is dropped", id);
        }
    }
}
