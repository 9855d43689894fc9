package org.colloquy.core.bot;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.bot.BotCredential;
import org.colloquy.api.bot.BotCredentials;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.model.ModelView;
import org.colloquy.core.credential.StandardUpstream;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.UpstreamClient;
import org.jspecify.annotations.Nullable;

/** Keeps the credentials of channels. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BotCredentialsBean implements BotCredentials {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @EJB
    private CredentialRows rows;

    @EJB
    private StandardUpstream upstreams;

    @Inject
    private UpstreamClient client;

    @Inject
    private Time time;

    @Override
    public BotCredential create(
            String workspaceId, String channelId, String name, String apiKey, @Nullable String baseUrl) {
        return rows.create(workspaceId, channelId, name, apiKey, baseUrl);
    }

    @Override
    public List<BotCredential> list(String workspaceId, String channelId) {
        return rows.list(workspaceId, channelId);
    }

    @Override
    public void delete(String workspaceId, String channelId, String id) {
        rows.delete(workspaceId, channelId, id);
    }

    @Override
    public CompletionStage<List<ModelView>> models(String workspaceId, String channelId, @Nullable String id) {
        String credential = id == null
                ? rows.findSettings(workspaceId, channelId)
                        .map(BotSettings::credentialId)
                        .orElseThrow(() -> AppException.of(ErrorCode.CONFLICT, "The channel has no settings"))
                : rows.require(workspaceId, channelId, id);
        Instant deadline = time.now().plus(PATIENCE);
        return client.models(upstreams.of(workspaceId, credential), deadline)
                .thenApply(
                        listed -> listed.stream().map(BotCredentialsBean::view).toList());
    }

    private static ModelView view(JsonNode model) {
        return new ModelView(
                model.path("id").asText(),
                Instant.ofEpochSecond(Math.max(0, model.path("created").asLong(0))),
                model.path("owned_by").asText("provider"));
    }
}
