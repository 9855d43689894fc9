package org.colloquy.core.upstream;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was learned of providers since the start, so that each peculiarity costs one refused call and not one per question. */
final class Habits {

    /** Far more addresses and models than a server talks to. */
    private static final int KEPT = 1_000;

    private final Map<Key, Dialect> dialects = bounded();
    private final Map<String, Boolean> responses = bounded();

    private record Key(String baseUrl, String model) {}

    Dialect dialect(Upstream upstream, String model) {
        Dialect known = dialects.get(new Key(upstream.baseUrl(), model));
        return known == null ? Dialect.first(upstream) : known;
    }

    void learn(Upstream upstream, String model, Dialect dialect) {
        dialects.put(new Key(upstream.baseUrl(), model), dialect);
    }

    /** Whether an address is known to have Responses and no Chat Completions. */
    boolean wantsResponses(Upstream upstream) {
        return responses.containsKey(upstream.baseUrl());
    }

    void learnResponses(Upstream upstream) {
        responses.put(upstream.baseUrl(), true);
    }

    private static <K, V> Map<K, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }
}
