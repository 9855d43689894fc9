package org.colloquy.api.widget;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.run.ToolOutput;
import org.jspecify.annotations.Nullable;

/**
 * What visitors of pages do. They have no key of this server: a widget's token and a visitor's own key are all they show. All
 * methods fail with {@code NOT_FOUND} for a token that is unknown or disabled. No thread waits.
 */
@Local
public interface WidgetTalk {

    /** What is known of a widget by its token. */
    WidgetView find(String token);

    /**
     * Has a message answered. Calls of the page that it has not answered are given up, so that a page that never answers holds up
     * nobody.
     *
     * @return fails with an {@link org.colloquy.api.error.AppException}
     */
    CompletionStage<WidgetAnswer> say(@NotNull @Valid WidgetMessage message, @NotNull AnswerListener listener);

    /**
     * What a chatbot has told a visitor, oldest first, at most 100 messages: a flow speaks by itself, and a page that is not waiting
     * for an answer has to ask. Nothing for who has not spoken, or to whom a plain assistant talks, which only answers.
     *
     * @param after id of the last message that is known; null, or one of an earlier session: from the beginning of the session
     */
    List<WidgetSaid> said(
            String token, @NotBlank @Size(max = 128) String visitorKey, @Nullable @Size(max = 64) String after);

    /**
     * Takes the output of a call of the page. One that nobody waits for any more is dropped.
     *
     * @return the next part of the answer when it was the last one that was missing, else nothing
     */
    CompletionStage<WidgetAnswer> output(
            String token,
            @NotBlank @Size(max = 128) String visitorKey,
            @NotBlank @Size(max = 128) String callId,
            @NotNull @Size(max = ToolOutput.MAX_OUTPUT) String output);
}
