package org.colloquy.core.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.junit.jupiter.api.Test;

class ChunksTest {

    private static final String WHOLE = "{\"id\":\"c\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,"
            + "\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}";

    private final List<String> heard = new ArrayList<>();

    @Test
    void aStreamIsHandedOnAsItComes() {
        Chunks chunks = new Chunks(true, heard::add);
        chunks.onData("{\"a\":1}");

        assertThat(chunks.whole(Optional.empty())).isEmpty();
        assertThat(heard).containsExactly("{\"a\":1}");
    }

    @Test
    void aWholeReplyIsHandedOnWhole() {
        Chunks chunks = new Chunks(false, heard::add);

        assertThat(chunks.whole(Optional.of(WHOLE.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
        assertThat(heard).isEmpty();
    }

    @Test
    void aWholeReplyWhereAStreamWasAskedForIsItsOnlyChunk() {
        Chunks chunks = new Chunks(true, heard::add);

        assertThat(chunks.whole(Optional.of(WHOLE.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(heard)
                .containsExactly("{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
                        + "\"finish_reason\":\"stop\",\"delta\":{\"role\":\"assistant\",\"content\":\"Hi\"}}]}");
    }

    @Test
    void aStreamNobodyAskedForIsNoReply() {
        Chunks chunks = new Chunks(false, heard::add);
        chunks.onData("{}");

        assertThatThrownBy(() -> chunks.whole(Optional.empty())).isInstanceOf(AppException.class);
        assertThat(heard).isEmpty();
    }
}
