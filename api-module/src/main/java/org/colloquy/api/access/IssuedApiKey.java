package org.colloquy.api.access;

/**
 * A new API key, the only time its secret is shown.
 *
 * @param apiKey the secret; only its hash is stored
 */
public record IssuedApiKey(ApiKeyView key, String apiKey) {

    @Override
    public String toString() {
        return "IssuedApiKey[key=" + key + "]";
    }
}
