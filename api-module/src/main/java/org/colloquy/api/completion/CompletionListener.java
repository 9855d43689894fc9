package org.colloquy.api.completion;

/** Hears a streamed reply. Called in order, one call at a time; must return quickly and never throw. */
@FunctionalInterface
public interface CompletionListener {

    /** The next chunk, as JSON on one line. */
    void onChunk(String json);
}
