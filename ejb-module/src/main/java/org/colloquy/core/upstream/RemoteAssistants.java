package org.colloquy.core.upstream;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of runs that wait at their providers for the outputs of functions. */
final class RemoteAssistants {

    private static final int MOST = 10_000;

    private RemoteAssistants() {}

    /** The provider as this interface of it wants to be spoken to. */
    static Upstream beta(Upstream upstream) {
        Map<String, String> headers = new HashMap<>(upstream.headers());
        headers.put("OpenAI-Beta", "assistants=v2");
        return new Upstream(
                upstream.id(),
                upstream.baseUrl(),
                upstream.apiKey(),
                upstream.authHeader(),
                upstream.apiVersion(),
                headers,
                upstream.protocol(),
                upstream.maxConcurrent());
    }

    /** Where the run is that a call belongs to. Lost with the node: the question is asked anew then. */
    static final class Memory {

        private final Map<String, String> runs = new LinkedHashMap<>() {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > MOST;
            }
        };

        synchronized void keep(String callId, String run) {
            runs.put(callId, run);
        }

        synchronized @Nullable String take(String callId) {
            return runs.remove(callId);
        }
    }
}
