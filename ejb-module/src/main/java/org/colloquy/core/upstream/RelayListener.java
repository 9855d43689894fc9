package org.colloquy.core.upstream;

/** Hears the data of a stream that is handed through. The same rules as for {@link ReplyListener} hold. */
@FunctionalInterface
public interface RelayListener {

    /** The JSON of one event, on one line. The final {@code [DONE]} is not among them: the reply completes instead. */
    void onData(String json);
}
