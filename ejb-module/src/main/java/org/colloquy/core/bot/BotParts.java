package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowService;

/** Refuses bots that name what their workspace does not have. */
@ApplicationScoped
class BotParts {

    @Inject
    private ChannelCredentials credentials;

    @Inject
    private FlowService flows;

    void require(String workspaceId, String channelId, WriteBot bot) {
        String credential = bot.credentialId();
        if (credential != null) {
            credentials.require(workspaceId, channelId, credential, "openaiCredsId");
        }
        String flow = bot.answering().flowId();
        if (bot.type() == BotType.FLOW
                && flow != null
                && flows.find(workspaceId, flow).isEmpty()) {
            throw AppException.invalid("flowId", "must be a flow of this workspace");
        }
    }
}
