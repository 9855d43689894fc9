package org.colloquy.core.run;

import org.colloquy.core.upstream.ReplyListener;
import org.jspecify.annotations.Nullable;

/** Notices whether a model has begun to answer: from then on nobody else can answer in its place. */
final class FirstWord implements ReplyListener {

    private final @Nullable ReplyListener behind;
    private volatile boolean heard;

    private FirstWord(@Nullable ReplyListener behind) {
        this.behind = behind;
    }

    static FirstWord before(@Nullable ReplyListener behind) {
        return new FirstWord(behind);
    }

    /** What the model is to tell; null when nobody listens, and an answer comes in one piece. */
    @Nullable
    ReplyListener listener() {
        return behind == null ? null : this;
    }

    boolean heard() {
        return heard;
    }

    @Override
    public void onText(String piece) {
        heard = true;
        if (behind != null) {
            behind.onText(piece);
        }
    }

    @Override
    public void onRefusal(String piece) {
        heard = true;
        if (behind != null) {
            behind.onRefusal(piece);
        }
    }

    @Override
    public void onToolCall(int index, String id, String name) {
        heard = true;
        if (behind != null) {
            behind.onToolCall(index, id, name);
        }
    }

    @Override
    public void onArguments(int index, String piece) {
        heard = true;
        if (behind != null) {
            behind.onArguments(index, piece);
        }
    }
}
