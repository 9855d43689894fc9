package org.colloquy.api.message;

/**
 * Hears an answer while it is being written. Called from server threads, one call at a time; must return quickly and never
 * throw.
 */
public interface AnswerListener {

    /** Does nothing: for callers who want the whole answer only. */
    AnswerListener NONE = new AnswerListener() {
        @Override
        public boolean wantsDeltas() {
            return false;
        }

        @Override
        public void onAccepted(String messageId, String runId) {}

        @Override
        public void onDelta(String text) {}
    };

    /** Whether the model should be asked to write token by token. */
    default boolean wantsDeltas() {
        return true;
    }

    /** The question is stored; it will be answered or its run will fail visibly. */
    void onAccepted(String messageId, String runId);

    /** The next piece of the answer, never empty. */
    void onDelta(String text);

    /**
     * The same with its number among the events of the run, for those who want to go on there later; see
     * {@link org.colloquy.api.run.RunService#follow}.
     */
    default void onDelta(long number, String text) {
        onDelta(text);
    }

    /** A flow shows that somebody is writing: until the next piece, and 25 seconds at most. */
    default void onTyping() {}
}
