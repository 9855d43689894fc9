package org.colloquy.web.console;

import java.util.Arrays;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * One message of a transcript with what became of it.
 *
 * @param author name of who wrote it
 * @param runStatus where its run stands; null without one
 * @param errorCode why its run failed; null unless it did
 */
public record Turn(
        MessageView message,
        String author,
        @Nullable RunStatus runStatus,
        @Nullable String errorCode) {

    static Turn answered(MessageView message, String author) {
        return new Turn(message, author, RunStatus.COMPLETED, null);
    }

    static Turn of(MessageView message, String author, @Nullable RunView run) {
        return run == null
                ? new Turn(message, author, null, null)
                : new Turn(message, author, run.status(), run.errorCode());
    }

    /** The side of the conversation, as the style sheet calls it. */
    public String side() {
        return message.role().wire();
    }

    /** Whether the status is worth a word: an answered question has its answer below it. */
    public boolean statusShown() {
        return runStatus != null && (runStatus != RunStatus.COMPLETED || message.role() == MessageRole.ASSISTANT);
    }

    /** The run's status in words. */
    public String statusText() {
        return runStatus == null ? "" : runStatus.wire().replace('_', ' ');
    }

    /** Why there is no answer, as a sentence; empty unless the run failed. */
    public String trouble() {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.code().equals(errorCode))
                .findFirst()
                .map(ErrorCode::title)
                .orElse("");
    }
}
