package org.colloquy.core.bot;

/** Fired in the transaction that deletes a bot: its sessions end. */
public record BotRemoved(String workspaceId, String channelId, String botId) {}
