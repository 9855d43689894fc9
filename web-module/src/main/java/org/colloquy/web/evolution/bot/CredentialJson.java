package org.colloquy.web.evolution.bot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.colloquy.api.bot.BotCredential;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/**
 * A credential as Evolution's row.
 *
 * @param apiKey masked, unless the workspace shows keys
 * @param bots the bots that use it; absent outside of the list
 * @param baseUrl Colloquy's own: the provider's address; absent for the server's default
 */
record CredentialJson(
        String id,
        String name,
        String apiKey,
        String createdAt,
        String updatedAt,
        String instanceId,

        @JsonProperty("OpenaiAssistant") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<BotJson> bots,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String baseUrl) {

    static CredentialJson of(BotCredential credential) {
        return of(credential, null);
    }

    static CredentialJson withBots(BotCredential credential) {
        return of(credential, credential.bots().stream().map(BotJson::of).toList());
    }

    private static CredentialJson of(BotCredential credential, @Nullable List<BotJson> bots) {
        return new CredentialJson(
                credential.id(),
                credential.name(),
                credential.apiKey(),
                Iso.of(credential.createdAt()),
                Iso.of(credential.updatedAt()),
                credential.channelId(),
                bots,
                credential.baseUrl());
    }
}
