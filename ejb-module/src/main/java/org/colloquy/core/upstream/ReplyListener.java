package org.colloquy.core.upstream;

/**
 * Hears a reply while it comes. Called in order and by one thread at a time, on the upstream executor; nothing is ever said
 * twice. The pieces of one call together are what {@link ModelReply} holds in the end. It must return soon: the next piece waits.
 */
public interface ReplyListener {

    /** More of the text. */
    void onText(String piece);

    /** More of the words with which the model declines. */
    void onRefusal(String piece);

    /** A tool call has begun; indexes count up from 0. */
    void onToolCall(int index, String id, String name);

    /** More of the arguments of a call that has begun. */
    void onArguments(int index, String piece);
}
