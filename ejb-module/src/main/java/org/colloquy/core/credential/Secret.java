package org.colloquy.core.credential;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a credential is kept encrypted. */
record Secret(@Nullable String apiKey, Map<String, String> headers) {

    private static final int HINT_LENGTH = 4;
    private static final int LONG_ENOUGH_FOR_A_HINT = 12;

    Secret {
        headers = Map.copyOf(headers);
    }

    @Nullable
    String hint() {
        return apiKey == null || apiKey.length() < LONG_ENOUGH_FOR_A_HINT
                ? null
                : apiKey.substring(apiKey.length() - HINT_LENGTH);
    }

    @Override
    public String toString() {
        return "Secret[]";
    }
}
