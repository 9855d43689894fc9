package org.colloquy.api.channel;

/** What is at the other end of a channel. */
public enum Integration {
    /** Whatever speaks Evolution's channel without WhatsApp: messages come over HTTP and leave by the channel's {@link Outbound}. */
    EVOLUTION
}
