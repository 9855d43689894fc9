package org.colloquy.core.function.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void aCallIsSignedOverItsTimeAndItsBody() {
        // printf '1700000000.{"name":"f"}' | openssl dgst -sha256 -hmac 0123456789abcdef
        assertThat(Signature.of(
                        "0123456789abcdef",
                        Instant.ofEpochSecond(1_700_000_000L, 999),
                        "{\"name\":\"f\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("d6cb6b30b9fb6f7900521d92785c72da7211690581cac6d3dc91cb9aed88ab6f");
    }
}
