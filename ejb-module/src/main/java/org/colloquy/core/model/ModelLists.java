package org.colloquy.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.api.model.ModelView;
import org.colloquy.core.assistant.AssistantSettings;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.UpstreamClient;

/** What providers list, asked once a minute for each workspace however many clients want to know. */
@ApplicationScoped
class ModelLists {

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WORKSPACES = 1_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    @Inject
    private StandardUpstream upstream;

    @Inject
    private UpstreamClient client;

    @Inject
    private Time time;

    private record Known(CompletionStage<List<ModelView>> models, Instant until) {}

    CompletionStage<List<ModelView>> of(String workspaceId) {
        Instant now = time.now();
        if (known.size() > MOST_WORKSPACES) {
            known.values().removeIf(one -> one.until().isBefore(now));
        }
        Known fresh = known.get(workspaceId);
        if (fresh == null || !fresh.until().isAfter(now)) {
            // Two at once both ask; nobody waits for a lock while a provider thinks.
            fresh = new Known(ask(workspaceId, now), now.plus(LIFE));
            known.put(workspaceId, fresh);
        }
        return fresh.models();
    }

    private CompletionStage<List<ModelView>> ask(String workspaceId, Instant now) {
        return client.models(upstream.of(workspaceId), now.plus(PATIENCE))
                .thenApply(listed -> listed.stream()
                        .filter(ModelLists::named)
                        .map(ModelLists::view)
                        .toList())
                // Many compatible providers list nothing; what the server would use is then all there is to say.
                .exceptionally(failure -> List.of())
                .thenApply(models -> models.isEmpty() ? List.of(standard()) : models);
    }

    private static boolean named(JsonNode model) {
        return !model.path("id").asText().isBlank();
    }

    static ModelView view(JsonNode model) {
        return new ModelView(
                model.path("id").asText(),
                Instant.ofEpochSecond(Math.max(0, model.path("created").asLong(0))),
                model.path("owned_by").asText("provider"));
    }

    private static ModelView standard() {
        return new ModelView(AssistantSettings.model(), Instant.EPOCH, "provider");
    }
}
