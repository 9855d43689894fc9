package org.colloquy.core.flow.errand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.colloquy.core.upstream.ToolCall;

/**
 * Names an assistant's calls of functions. When its turn is repeated after a crash, the model makes up other ids and perhaps other
 * calls: the same call gets the same key again, and another one never does.
 */
final class CallKeys {

    private static final int BYTES = 12;

    private final String errand;
    private final Map<String, Integer> made = new HashMap<>();

    CallKeys(String errand) {
        this.errand = errand;
    }

    String of(ToolCall call) {
        String digest = digest(call.name() + '\n' + call.arguments());
        return errand + "." + digest + "." + made.merge(digest, 1, Integer::sum);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
