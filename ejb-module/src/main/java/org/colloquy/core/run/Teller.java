package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.core.upstream.ReplyListener;
import org.jspecify.annotations.Nullable;

/** Tells somebody of a run's progress, in words of that somebody's. */
interface Teller {

    /** Nobody wants to hear anything. */
    Teller SILENT = new Teller() {};

    /** What to listen to a model with; null when its reply may come in one piece. */
    default @Nullable ReplyListener listener() {
        return null;
    }

    /** The message that is being told, if one is. */
    default @Nullable Draft draft() {
        return null;
    }

    /** The id of the step whose calls are being told, or a new one. */
    default String callsStepId() {
        return RunProgress.nextStepId();
    }

    /** The id of the step whose calls have been announced and are not stored; null when there is none. */
    default @Nullable String announcedStepId() {
        return null;
    }

    /** The work has begun. */
    default void begun(ThreadRun run) {}

    /** A message is stored and the run goes on. */
    default void written(RunProgress.Written written) {}

    /** Calls are stored. */
    default void called(RunStepView step) {}

    /** All calls of a step have their outputs. */
    default void executed(RunStepView step) {}

    /** The run waits for its caller. */
    default void waiting(ThreadRun run) {}

    /** Somebody is writing, as far as the asker of a session can see. */
    default void typing() {}

    /** The run has ended. */
    default void ended(RunEnd.Told told) {}

    /** A session's run has ended, with an answer, for an error, or both. */
    default void answered(@Nullable Answer answer, @Nullable ErrorCode error) {}

    /** This node will not hear of the run again. */
    default void lost() {}
}
