package org.colloquy.core.channel;

/** Fired in the transaction that changes or deletes a channel or its workspace's options; heard when it is over. */
record ChannelChanged() {}
