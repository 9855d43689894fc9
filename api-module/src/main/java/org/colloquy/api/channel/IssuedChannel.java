package org.colloquy.api.channel;

/**
 * A new channel.
 *
 * @param key the channel's key in full
 */
public record IssuedChannel(ChannelView channel, String key) {

    @Override
    public String toString() {
        return "IssuedChannel[" + channel.id() + "]";
    }
}
