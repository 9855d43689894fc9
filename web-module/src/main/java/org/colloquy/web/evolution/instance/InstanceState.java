package org.colloquy.web.evolution.instance;

import org.colloquy.api.channel.ChannelView;

/** Whether an instance takes messages. */
record InstanceState(State instance) {

    record State(String instanceName, String state) {}

    static InstanceState of(ChannelView channel) {
        return new InstanceState(new State(channel.name(), word(channel.open())));
    }

    static String word(boolean open) {
        return open ? "open" : "close";
    }
}
