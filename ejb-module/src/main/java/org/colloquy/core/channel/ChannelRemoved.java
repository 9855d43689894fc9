package org.colloquy.core.channel;

/** Fired in the transaction that deletes a channel, before its row goes: features delete what they keep for it. */
public record ChannelRemoved(String workspaceId, String channelId) {}
