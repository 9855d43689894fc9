package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.colloquy.api.flow.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRequestTest {

    private static ErrandException refusal(String address) {
        return catchThrowableOfType(ErrandException.class, () -> WebhookRequest.address(address));
    }

    @Test
    void anAddressThatIsEmptyIsMissing() {
        assertThat(refusal(" ").kind()).isEqualTo(FailureKind.MISSING_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "https:///path",
                "example.org",
                "https://user:secret@example.org/",
                "http://exa mple.org/",
                "http://example.org/{x}"
            })
    void anAddressThatIsNoneIsABadRequestAndIsNotQuoted(String address) {
        assertThat(refusal(address).kind()).isEqualTo(FailureKind.BAD_REQUEST);
        assertThat(refusal(address).words()).doesNotContain("secret").doesNotContain("passwd");
    }

    @Test
    void aRepetitionCanBeRecognisedUnlessTheAuthorSaysHow() {
        assertThat(WebhookRequest.headers(Map.of(), "key-1")).containsEntry("Idempotency-Key", "key-1");
        assertThat(WebhookRequest.headers(Map.of("idempotency-key", "mine"), "key-1"))
                .containsEntry("Idempotency-Key", "mine")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "Connection", "a b", ""})
    void aHeaderThatIsTheConnectionsOwnIsRefused(String name) {
        ErrandException refusal =
                catchThrowableOfType(ErrandException.class, () -> WebhookRequest.headers(Map.of(name, "1"), "key-1"));

        assertThat(refusal.kind()).isEqualTo(FailureKind.BAD_REQUEST);
    }

    @Test
    void aHeaderOfTwoLinesIsRefused() {
        ErrandException refusal = catchThrowableOfType(
                ErrandException.class, () -> WebhookRequest.headers(Map.of("X-A", "1\r\nX-B: 2"), "key-1"));

        assertThat(refusal.kind()).isEqualTo(FailureKind.BAD_REQUEST);
    }
}
