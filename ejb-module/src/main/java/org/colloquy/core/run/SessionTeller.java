package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.run.RunEvent.AnswerDelta;
import org.colloquy.api.run.RunEvent.AnswerEnd;
import org.colloquy.api.run.RunEvent.Kind;
import org.colloquy.core.upstream.ReplyListener;
import org.jspecify.annotations.Nullable;

/** Tells the asker of a session the words of the answer as they come, and keeps them for an asker who comes back. */
record SessionTeller(AnswerListener asker, RunStory story) implements Teller, ReplyListener {

    @Override
    public ReplyListener listener() {
        return this;
    }

    @Override
    public void onText(String piece) {
        asker.onDelta(story.tell(Kind.ANSWER_DELTA, new AnswerDelta(piece)), piece);
    }

    @Override
    public void onRefusal(String piece) {
        onText(piece);
    }

    @Override
    public void onToolCall(int index, String id, String name) {
        // An asker sees answers, not how they come about.
    }

    @Override
    public void onArguments(int index, String piece) {
        // likewise
    }

    @Override
    public void typing() {
        asker.onTyping();
    }

    @Override
    public void answered(@Nullable Answer answer, @Nullable ErrorCode error) {
        story.tell(Kind.ANSWER_END, end(answer, error));
        story.pause();
    }

    @Override
    public void lost() {
        story.pause();
    }

    static AnswerEnd end(@Nullable Answer answer, @Nullable ErrorCode error) {
        return new AnswerEnd(
                answer == null || answer.message() == null
                        ? null
                        : answer.message().id(),
                error == null ? null : error.code());
    }
}
