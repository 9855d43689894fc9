package org.colloquy.web.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.api.page.ListRequest;
import org.colloquy.web.openai.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListParamTest {

    @Test
    void theNewestTwentyComeFirst() {
        assertThat(ListParam.toRequest(null, null, null, null)).isEqualTo(ListRequest.first());
    }

    @Test
    void everythingCanBeAskedFor() {
        assertThat(ListParam.toRequest("100", "asc", "msg_1", "msg_9"))
                .isEqualTo(new ListRequest(100, ListRequest.Order.ASC, "msg_1", "msg_9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "ten", "1.5", "99999999999"})
    void aLimitOutsideOfOneToAHundredIsRefused(String limit) {
        assertThat(Refusal.of(() -> ListParam.toRequest(limit, null, null, null))
                        .field())
                .isEqualTo("limit");
    }

    @Test
    void anUnknownOrderIsRefused() {
        assertThat(Refusal.of(() -> ListParam.toRequest(null, "newest", null, null))
                        .field())
                .isEqualTo("order");
    }
}
