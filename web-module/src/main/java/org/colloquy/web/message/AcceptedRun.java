package org.colloquy.web.message;

import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.jspecify.annotations.Nullable;

/** Remembers which run answers, for callers whose patience ends before it does. */
final class AcceptedRun implements AnswerListener {

    private volatile @Nullable String runId;

    @Override
    public boolean wantsDeltas() {
        return false;
    }

    @Override
    public void onAccepted(String messageId, String acceptedRunId) {
        runId = acceptedRunId;
    }

    @Override
    public void onDelta(String text) {
        // not asked for
    }

    AppException waitedTooLong() {
        String id = runId;
        return id == null
                ? AppException.of(ErrorCode.WAIT_TIMEOUT)
                : AppException.runFailed(ErrorCode.WAIT_TIMEOUT, id);
    }
}
