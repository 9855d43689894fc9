package org.colloquy.web.evolution.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SenderTokenTest {

    private static final String SECRET = "shared between the two";
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void aFreshTokenUnderTheSharedSecretIsGood() {
        assertThat(SenderToken.isGood(token("HS256", 1_700_000_600, SECRET), SECRET, NOW))
                .isTrue();
    }

    @Test
    void anotherSecretIsNot() {
        assertThat(SenderToken.isGood(token("HS256", 1_700_000_600, "another"), SECRET, NOW))
                .isFalse();
    }

    @Test
    void anOldTokenIsNot() {
        assertThat(SenderToken.isGood(token("HS256", 1_699_999_000, SECRET), SECRET, NOW))
                .isFalse();
        assertThat(SenderToken.isGood(token("HS256", 0, SECRET), SECRET, NOW)).isFalse();
    }

    @Test
    void aTokenThatChoosesNoSignatureIsNot() {
        String unsigned = token("none", 1_700_000_600, SECRET);

        assertThat(SenderToken.isGood(unsigned.substring(0, unsigned.lastIndexOf('.') + 1), SECRET, NOW))
                .isFalse();
    }

    @Test
    void whatIsNoTokenIsNot() {
        for (String sent : new String[] {"", ".", "..", "a.b.c", "a.b", "%.%.%"}) {
            assertThat(SenderToken.isGood(sent, SECRET, NOW)).as(sent).isFalse();
        }
    }

    private static String token(String algorithm, long until, String secret) {
        String signed = part("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "."
                + part("{\"app\":\"evolution\",\"action\":\"webhook\",\"exp\":" + until + "}");
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(SenderToken.sign(signed, secret));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
