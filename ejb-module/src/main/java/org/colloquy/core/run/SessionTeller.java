package org.colloquy.core.run;

import org.colloquy.api.message.AnswerListener;
import org.colloquy.core.upstream.ReplyListener;

/** Tells the asker of a session the words of the answer as they come. */
record SessionTeller(AnswerListener asker) implements Teller {

    @Override
    public ReplyListener listener() {
        return new ReplyListener() {
            @Override
            public void onText(String piece) {
                asker.onDelta(piece);
            }

            @Override
            public void onRefusal(String piece) {
                asker.onDelta(piece);
            }

            @Override
            public void onToolCall(int index, String id, String name) {
                // An asker sees answers, not how they come about.
            }

            @Override
            public void onArguments(int index, String piece) {
                // likewise
            }
        };
    }
}
