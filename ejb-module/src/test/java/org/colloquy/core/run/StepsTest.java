package org.colloquy.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.ListRequest.Order;
import org.colloquy.api.page.Slice;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final List<RunStep> STEPS = Stream.of("a", "b", "c", "d", "e")
            .map(id -> RunStep.calling(id, "run_1", Usage.NONE, Instant.EPOCH))
            .toList();

    @Test
    void pagesGoForwardInEitherOrder() {
        assertThat(ids(page(2, Order.ASC, null, null))).containsExactly("a", "b");
        assertThat(ids(page(2, Order.ASC, "b", null))).containsExactly("c", "d");
        assertThat(ids(page(2, Order.DESC, "d", null))).containsExactly("c", "b");
        assertThat(page(2, Order.ASC, "d", null).hasMore()).isFalse();
        assertThat(page(2, Order.ASC, "b", null).hasMore()).isTrue();
    }

    @Test
    void aPageBeforeAStepIsTheOneRightBeforeIt() {
        assertThat(ids(page(2, Order.ASC, null, "e"))).containsExactly("c", "d");
        assertThat(ids(page(2, Order.DESC, null, "a"))).containsExactly("c", "b");
        assertThat(ids(page(5, Order.ASC, "a", "d"))).containsExactly("b", "c");
    }

    private static Slice<RunStep> page(int limit, Order order, @Nullable String after, @Nullable String before) {
        return Steps.slice(STEPS, new ListRequest(limit, order, after, before));
    }

    private static List<String> ids(Slice<RunStep> slice) {
        return slice.data().stream().map(RunStep::id).toList();
    }
}
