package org.colloquy.web.openai.wire;

import org.jspecify.annotations.Nullable;

/** What a caller whose key is not known is told: enough of the key to recognise it, too little to use it. */
final class SentKey {

    private static final String SCHEME = "bearer ";
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int LONG_ENOUGH = 20;

    private SentKey() {}

    static ErrorJson refused(@Nullable String authorization) {
        String key = key(authorization);
        if (key.isEmpty()) {
            return ErrorJson.refusal(
                    "You didn't provide an API key. You need to provide your API key in an Authorization header using"
                            + " Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                    null,
                    null);
        }
        return ErrorJson.refusal(
                "Incorrect API key provided: " + masked(key) + ". An administrator of this server can issue a key.",
                null,
                "invalid_api_key");
    }

    private static String key(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
    }

    static String masked(String key) {
        if (key.length() < LONG_ENOUGH) {
            return "***";
        }
        return printable(key.substring(0, HEAD)) + "***" + printable(key.substring(key.length() - TAIL));
    }

    private static String printable(String part) {
        return part.replaceAll("[^\\x21-\\x7e]", "_");
    }
}
