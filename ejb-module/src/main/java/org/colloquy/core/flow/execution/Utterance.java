package org.colloquy.core.flow.execution;

import org.colloquy.api.message.MessageView;

/** What a contact notices of a flow. */
sealed interface Utterance {

    /** A message, which is stored. */
    record Words(MessageView message) implements Utterance {}

    /** It shows that it is writing. */
    record Typing() implements Utterance {}
}
