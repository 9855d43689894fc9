package org.colloquy.web.evolution.route;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The token with which an Evolution server signs what it posts: HS256 under the secret that stands as {@code jwt_key} among the
 * headers of its webhook, and here among those of the instance's.
 */
final class SenderToken {

    static final String SECRET = "jwt_key";

    private static final String SCHEME = "bearer ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 4_096;
    private static final long LEEWAY_SECONDS = 60;

    private SenderToken() {}

    static boolean isGood(HttpServletRequest request, ChannelView channel) {
        String secret =
                channel.webhook() == null ? null : channel.webhook().headers().get(SECRET);
        String sent = request.getHeader("Authorization");
        return secret != null
                && !secret.isEmpty()
                && sent != null
                && sent.length() <= LONGEST
                && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && isGood(sent.substring(SCHEME.length()).strip(), secret, Instant.now());
    }

    static boolean isGood(String token, String secret, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        byte[] signature = decoded(parts[2]);
        byte[] expected = sign(parts[0] + "." + parts[1], secret);
        // The algorithm is ours to choose and never the token's: it is not even read.
        return signature != null && MessageDigest.isEqual(expected, signature) && isFresh(decoded(parts[1]), now);
    }

    private static boolean isFresh(byte @Nullable [] claims, Instant now) {
        if (claims == null) {
            return false;
        }
        try {
            JsonNode json = Json.read(new String(claims, StandardCharsets.UTF_8), JsonNode.class);
            long until = json.path("exp").asLong(0);
            return until + LEEWAY_SECONDS >= now.getEpochSecond();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static byte @Nullable [] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static byte[] sign(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
