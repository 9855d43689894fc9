package org.colloquy.web.evolution.bot;

import org.colloquy.api.bot.BotSession;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/**
 * A session as Evolution's row.
 *
 * @param sessionId the thread of the conversation, as of an assistant's session there
 * @param context always null: the history is on the thread
 * @param parameters always null, as there
 * @param reason Colloquy's own: why this bot answers
 */
@EvolutionJson
record SessionJson(
        String id,
        String sessionId,
        String remoteJid,
        @Nullable String pushName,
        String status,
        boolean awaitUser,
        @Nullable String context,
        String type,
        String createdAt,
        String updatedAt,
        String instanceId,
        @Nullable String parameters,
        @Nullable String botId,
        @Nullable String reason) {

    static SessionJson of(BotSession session) {
        return new SessionJson(
                session.id(),
                session.threadId(),
                session.remoteJid(),
                session.pushName(),
                session.status().wire(),
                session.awaitUser(),
                null,
                "openai",
                Iso.of(session.createdAt()),
                Iso.of(session.updatedAt()),
                session.channelId(),
                null,
                session.botId(),
                session.reason());
    }
}
