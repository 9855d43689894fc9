package org.colloquy.web.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.SendMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundTest {

    private static final SendMessage HELLO = new SendMessage("hello");

    @Test
    void theIdempotencyKeyBecomesTheMessagesId() {
        assertThat(Inbound.message("ws_1", "sess_1", " k1 ", HELLO))
                .isEqualTo(new InboundMessage("ws_1", "sess_1", "rest", "k1", "hello", null));
    }

    @Test
    void aMessageWithoutKeyIsNeverADuplicate() {
        assertThat(Inbound.message("ws_1", "sess_1", null, HELLO).messageId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 129, 5_000})
    void aKeyOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> Inbound.message("ws_1", "sess_1", "k".repeat(length), HELLO))
                .isInstanceOfSatisfying(
                        AppException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly("Idempotency-Key"));
    }
}
