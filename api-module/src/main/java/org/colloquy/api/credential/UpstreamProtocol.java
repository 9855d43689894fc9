package org.colloquy.api.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which of a provider's two interfaces a credential's calls use. */
public enum UpstreamProtocol {
    /** Chat Completions, and Responses where the provider does not know Chat Completions. */
    AUTO,
    /** {@code POST /chat/completions}, which nearly every provider has. */
    CHAT_COMPLETIONS,
    /** {@code POST /responses}. */
    RESPONSES;

    /** The word on the wire: lower case with underscores. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
