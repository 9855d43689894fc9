package org.colloquy.core.function.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private final Replies replies = new Replies();

    @Test
    void aReplyReachesTheCallWithItsId() {
        CompletableFuture<String> one = new CompletableFuture<>();
        CompletableFuture<String> other = new CompletableFuture<>();
        replies.expect("call_1", one);
        replies.expect("call_2", other);

        replies.take("call_2", "done");

        assertThat(other).isCompletedWithValue("done");
        assertThat(one).isNotDone();
    }

    @Test
    void aReplyThatComesTooLateIsDropped() {
        CompletableFuture<String> call = new CompletableFuture<>();
        replies.expect("call_1", call);
        call.complete("time is over");

        replies.take("call_1", "done");

        assertThat(call).isCompletedWithValue("time is over");
    }

    @Test
    void aReplyToAnotherNodesCallIsNobodysHere() {
        replies.take("call_of_another_node", "done");

        CompletableFuture<String> call = new CompletableFuture<>();
        replies.expect("call_of_another_node", call);
        assertThat(call).isNotDone();
    }
}
